//! A service that raises an error, and a client that reads it: `cargo run --example service
//! --all-features`.

use axum::{Json, Router, middleware, routing::post};
use org_error_codes::axum::{HandlerError, WithRejection, negotiate_errors};
use org_error_codes::{ApiError, ErrorCode, RetryDecision, decide_retry, error_from_response};
use serde_json::{Value, json};
use std::error::Error;
use tokio::net::TcpListener;

async fn complete(
    WithRejection(Json(body)): WithRejection<Json<Value>>,
) -> Result<Json<Value>, HandlerError> {
    if body["model"] != "small" {
        let error = ApiError::new(ErrorCode::MODEL_NOT_FOUND);
        return Err(error.with_param("model").into());
    }
    Ok(Json(json!({ "text": "Hello" })))
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let app = Router::new()
        .route("/complete", post(complete))
        .layer(middleware::from_fn(negotiate_errors));
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}/complete", listener.local_addr()?);
    tokio::spawn(async move { axum::serve(listener, app).await });

    let request = reqwest::Client::new().post(url);
    let response = request.json(&json!({ "model": "large" })).send().await?;
    let error = error_from_response(response).await;
    println!("{error}");
    if let Some(entry) = error.entry() {
        let action = entry.action.unwrap_or_default();
        println!("{} {action} See {}.", entry.meaning, entry.docs_url);
    }
    match decide_retry(&error, 1) {
        RetryDecision::Retry { delay, .. } => println!("Again in {delay:?}"),
        RetryDecision::GiveUp { reason } => println!("Not again: {reason}"),
    }
    Ok(())
}
