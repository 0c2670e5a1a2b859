use super::{assert_is, client, get_problem, listen, raised};
use axum::extract::{DefaultBodyLimit, Extension, FromRequestParts, Path};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use axum::middleware::from_fn;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use org_error_codes::axum::{WithRejection, negotiate_errors};
use org_error_codes::{BodyFormat, RenderedError};
use reqwest::redirect::Policy;

async fn read(WithRejection(Json(_)): WithRejection<Json<Vec<u8>>>) -> &'static str {
    "read"
}

async fn lack(WithRejection(Extension(())): WithRejection<Extension<()>>) {}

/// Refuses every request, each path in another way.
struct Refused;

impl<State: Sync> FromRequestParts<State> for Refused {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, _: &State) -> Result<Self, Response> {
        Err(match parts.uri.path() {
            "/login" => Redirect::to("/elsewhere").into_response(),
            "/busy" => (StatusCode::SERVICE_UNAVAILABLE, "secret").into_response(),
            "/ours" => raised().into_response(),
            _ => {
                let headers = [
                    (header::WWW_AUTHENTICATE, "Basic"),
                    (header::CONTENT_LANGUAGE, "en"),
                ];
                (StatusCode::UNAUTHORIZED, headers, "secret").into_response()
            }
        })
    }
}

async fn serve() -> String {
    let refuse = || get(async |WithRejection(Refused): WithRejection<Refused>| ());
    let app = Router::new()
        .route("/read", post(read))
        .route("/lack", get(lack))
        .fallback_service(refuse())
        .layer(DefaultBodyLimit::max(100))
        .layer(from_fn(negotiate_errors));
    listen(app).await
}

#[tokio::test]
async fn a_request_that_an_extractor_of_axum_rejects_keeps_its_status() {
    let origin = serve().await;
    let post = || client().post(format!("{origin}/read"));
    let json = || post().header("content-type", "application/json");
    for (request, status) in [
        (json().body("[1,"), 400),
        (json().body(r#"["a"]"#), 422),
        (json().body("1".repeat(101)), 413),
        (post().body("[1]"), 415),
    ] {
        let response = request.send().await.unwrap();
        let rendered = RenderedError::for_status(status, BodyFormat::Own);
        assert_is(response, &rendered).await;
    }
    let response = json().body("[1]").send().await.unwrap();
    assert_eq!(response.text().await.unwrap(), "read");
    let request = json()
        .body("[1,")
        .header("accept", "application/problem+json");
    let problem = RenderedError::for_status(400, BodyFormat::Problem);
    assert_is(request.send().await.unwrap(), &problem).await;
    // What the service itself lacks is not the fault of the request.
    let response = get_problem(&format!("{origin}/lack")).await;
    let problem = RenderedError::for_status(500, BodyFormat::Problem);
    assert_is(response, &problem).await;
}

#[tokio::test]
async fn a_path_that_is_not_text_is_refused_with_the_status_that_axum_itself_gives() {
    let app = Router::new()
        .route(
            "/ours/{name}",
            get(async |WithRejection(Path(_)): WithRejection<Path<String>>| ()),
        )
        .route("/alone/{name}", get(async |Path(_): Path<String>| ()));
    let origin = listen(app.layer(from_fn(negotiate_errors))).await;
    for (name, status) in [("%E0%A4%A", 400), ("%E0", 400), ("%A", 200), ("%", 200)] {
        let alone = get_problem(&format!("{origin}/alone/{name}")).await;
        assert_eq!(alone.status().as_u16(), status, "{name}");
        let ours = get_problem(&format!("{origin}/ours/{name}")).await;
        if status == 200 {
            assert_eq!(ours.status(), StatusCode::OK, "{name}");
        } else {
            let rendered = RenderedError::for_status(status, BodyFormat::Problem);
            assert_is(ours, &rendered).await;
        }
    }
}

#[tokio::test]
async fn what_an_extractor_of_the_application_chose_is_kept() {
    let origin = serve().await;
    for format in [BodyFormat::Own, BodyFormat::Problem] {
        let get = async |path: &str| match format {
            BodyFormat::Problem => get_problem(&format!("{origin}{path}")).await,
            _ => client()
                .get(format!("{origin}{path}"))
                .send()
                .await
                .unwrap(),
        };
        let refused = get("/secret").await;
        assert_eq!(refused.headers()["www-authenticate"], "Basic");
        assert!(!refused.headers().contains_key("content-language"));
        assert_is(refused, &RenderedError::for_status(401, format)).await;
        let busy = get("/busy").await;
        assert_is(busy, &RenderedError::for_status(503, format)).await;
        assert_is(get("/ours").await, &raised().render(format)).await;
    }
    let client = reqwest::Client::builder()
        .no_proxy()
        .redirect(Policy::none());
    let request = client.build().unwrap().get(format!("{origin}/login"));
    let response = request.send().await.unwrap();
    assert_eq!(response.status(), StatusCode::SEE_OTHER);
    assert_eq!(response.headers()["location"], "/elsewhere");
    assert!(!response.headers().contains_key("vary"));
}
