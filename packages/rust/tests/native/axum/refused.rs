//! What the guide of the generator shows about requests that axum refuses.

use org_error_codes as acme_errors;

use acme_errors::axum::{HandlerError, negotiate_errors};
use acme_errors::{ApiError, ErrorCode};
use axum::extract::rejection::JsonRejection;
use axum::middleware::from_fn;
use axum::routing::post;
use axum::{Json, Router};

async fn buy(body: Result<Json<Vec<u8>>, JsonRejection>) -> Result<String, HandlerError> {
    let Json(items) = body.map_err(|refused| {
        let text = refused.body_text();
        let error = ApiError::new(ErrorCode::INVALID_REQUEST);
        error.with_message(text).with_source(refused)
    })?;
    Ok(format!("{} items", items.len()))
}

async fn unknown() -> ApiError {
    ApiError::new(ErrorCode::MODEL_NOT_FOUND)
}

fn service() -> Router {
    Router::new()
        .route("/orders", post(buy))
        .fallback(unknown)
        .layer(from_fn(negotiate_errors))
}

use super::{client, listen};
use axum::http::StatusCode;
use serde_json::Value;

/// What the guide says under the heading of this module.
fn guide() -> String {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../codegen/guides/rust.md");
    let page = std::fs::read_to_string(path).unwrap();
    let (_, after) = page.split_once("### What the framework refuses\n").unwrap();
    let (own, _) = after.split_once("\n### ").unwrap();
    own.to_owned()
}

#[test]
fn the_guide_shows_the_service_that_is_here() {
    let own = guide();
    let (_, after) = own.split_once("```rust\n").unwrap();
    let (block, _) = after.split_once("```\n").unwrap();
    let named = block.replace("ErrorCode::NOT_FOUND", "ErrorCode::MODEL_NOT_FOUND");
    assert!(include_str!("refused.rs").contains(&named), "{named}");
}

/// The status and the code that a service responds with.
async fn sent(request: reqwest::RequestBuilder) -> (u16, String) {
    let response = request.send().await.unwrap();
    let status = response.status().as_u16();
    let body: Value = response.json().await.unwrap();
    (status, body["error"]["code"].as_str().unwrap().to_owned())
}

#[tokio::test]
async fn the_service_of_the_guide_gives_a_code_to_what_is_refused() {
    let origin = listen(service()).await;
    let orders = format!("{origin}/orders");
    let post = || client().post(&orders);
    let json = || post().header("content-type", "application/json");
    for refused in [
        json().body("[1,"),
        json().body("[\"a\"]"),
        post().body("[1]"),
    ] {
        assert_eq!(sent(refused).await, (400, "invalid_request".to_owned()));
    }
    let nowhere = client().get(format!("{origin}/nowhere"));
    assert_eq!(sent(nowhere).await, (404, "model_not_found".to_owned()));
    let fine = json().body("[1]").send().await.unwrap();
    assert_eq!(fine.text().await.unwrap(), "1 items");
    let not_allowed = client().get(&orders).send().await.unwrap();
    assert_eq!(not_allowed.status(), StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(not_allowed.text().await.unwrap(), "");
    let origin = listen(service().method_not_allowed_fallback(unknown)).await;
    let not_allowed = client().get(format!("{origin}/orders"));
    assert_eq!(sent(not_allowed).await, (404, "model_not_found".to_owned()));
}

/// Says how the guide's table names a rejection.
async fn name(body: Result<Json<Vec<u8>>, JsonRejection>) -> String {
    body.map_or_else(
        |refused| {
            let text = format!("{refused:?}");
            let (variant, _) = text.split_once('(').unwrap();
            format!("`{variant}`, {}", refused.status().as_u16())
        },
        |_| "not refused".to_owned(),
    )
}

#[tokio::test]
async fn the_guide_names_what_axum_says_about_a_request_that_it_refuses() {
    let app = Router::new()
        .route("/named", post(name))
        .route("/alone", post(async |Json(_): Json<Vec<u8>>| ()));
    let origin = listen(app).await;
    let send = |path: &str, kind: &str, body: String| {
        let request = client().post(format!("{origin}{path}"));
        request.header("content-type", kind).body(body).send()
    };
    let kind = "application/json";
    let mut rows = Vec::new();
    for (refused, kind, body) in [
        ("a body that is not JSON", kind, "[1,".to_owned()),
        ("JSON that is not of the type", kind, "[\"a\"]".to_owned()),
        ("a body of another type", "text/csv", "[1]".to_owned()),
        (
            "a body of more than 2 MB, or than `DefaultBodyLimit` allows",
            kind,
            " ".repeat(2 << 20) + "[1]",
        ),
    ] {
        let alone = send("/alone", kind, body.clone()).await.unwrap();
        assert_eq!(alone.headers()["content-type"], "text/plain; charset=utf-8");
        let status = alone.status().as_u16();
        let said = send("/named", kind, body).await.unwrap();
        let said = said.text().await.unwrap();
        assert!(said.ends_with(&format!(", {status}")), "{said}");
        rows.push(format!("| {refused} | {said} |"));
    }
    let own = guide();
    let (_, after) = own.split_once("| --- | --- |\n").unwrap();
    let (listed, _) = after.split_once("\n\n").unwrap();
    assert_eq!(listed, rows.join("\n"));
}
