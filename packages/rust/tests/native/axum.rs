mod layers;
mod refused;
mod rejections;
mod wrapped;

use axum::Router;
use axum::body::Body;
use axum::extract::{Extension, Request};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use futures_util::stream::{self, StreamExt};
use org_error_codes::axum::{HandlerError, negotiate_errors};
use org_error_codes::{ApiError, BodyFormat, ErrorCode, RenderedError, ResponseParts, parse_error};
use reqwest::{Client, StatusCode};
use serde_json::Value;
use std::io;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::Notify;

fn raised() -> ApiError {
    let error = ApiError::new(ErrorCode::MODEL_NOT_FOUND);
    error
        .with_param("model")
        .with_request_id("r-1")
        .with_retry_after(Duration::from_millis(1500))
        .with_source(io::Error::other("secret"))
}

async fn raise() -> Result<(), HandlerError> {
    Err(raised())?
}

async fn fail_with_an_id() -> impl IntoResponse {
    ([("x-request-id", "before")], fail().await.unwrap_err())
}

async fn fail() -> Result<(), HandlerError> {
    Err(io::Error::other("secret"))?
}

/// Begins a response, and breaks it off once the client has its beginning.
async fn break_off(Extension(begun): Extension<Arc<Notify>>) -> Body {
    let end = async move {
        begun.notified().await;
        Err(io::Error::other("secret"))
    };
    Body::from_stream(stream::iter([Ok("[1,")]).chain(stream::once(end)))
}

/// What the failures in the extensions of responses were.
type Log = Arc<Mutex<Vec<String>>>;

/// Serves on loopback as long as the test runs, and gives the address.
async fn serve() -> (String, Log) {
    let log = Log::default();
    let logged = log.clone();
    let note = move |request: Request, next: Next| {
        let logged = logged.clone();
        async move {
            let response: Response = next.run(request).await;
            if let Some(failure) = response.extensions().get::<HandlerError>() {
                logged.lock().unwrap().push(format!("{failure:?}"));
            }
            response
        }
    };
    let app = Router::new()
        .route("/raise", get(raise))
        .route("/plain", get(|| async { Err::<(), _>(raised()) }))
        .route("/fail", get(fail))
        .route("/named", get(fail_with_an_id))
        .layer(from_fn(negotiate_errors))
        .layer(from_fn(note));
    (listen(app).await, log)
}

async fn listen(app: Router) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, app).await });
    origin
}

fn client() -> Client {
    Client::builder().no_proxy().build().unwrap()
}

/// Asks for problem details.
async fn get_problem(url: &str) -> reqwest::Response {
    let request = client().get(url);
    let request = request.header("accept", "application/problem+json");
    request.send().await.unwrap()
}

/// All values of a header, in lower case.
fn values(response: &reqwest::Response, name: &str) -> String {
    let values = response.headers().get_all(name).iter();
    let texts: Vec<_> = values.map(|value| value.to_str().unwrap()).collect();
    texts.join(", ").to_lowercase()
}

/// Asserts that a response has the status, headers and body of a rendered error.
async fn assert_is(response: reqwest::Response, rendered: &RenderedError) {
    assert_eq!(response.status().as_u16(), rendered.status);
    for (name, value) in &rendered.headers {
        assert_eq!(response.headers()[*name], **value);
    }
    assert_eq!(response.text().await.unwrap(), rendered.body);
}

#[tokio::test]
async fn the_id_of_the_request_is_sent_where_the_error_has_none() {
    let (origin, _) = serve().await;
    for (path, id, sent) in [
        ("fail", "abc-1", "abc-1"),
        ("named", "abc-1", "before"),
        ("raise", "abc-1", "r-1"),
        ("fail", "a,b", ""),
    ] {
        let request = client().get(format!("{origin}/{path}"));
        let request = request.header("x-request-id", id);
        let response = request.send().await.unwrap();
        assert_eq!(values(&response, "x-oneapi-request-id"), sent, "{path}");
    }
}

#[tokio::test]
async fn a_raised_error_is_sent_in_the_format_that_the_request_asks_for() {
    let (origin, _) = serve().await;
    for path in ["/raise", "/plain"] {
        let request = client().get(format!("{origin}{path}"));
        let response = request.send().await.unwrap();
        assert_is(response, &raised().render(BodyFormat::Own)).await;
        let request = client().get(format!("{origin}{path}"));
        let request = request
            .header("accept", "text/html")
            .header("accept", "application/problem+json");
        assert_is(
            request.send().await.unwrap(),
            &raised().render(BodyFormat::Problem),
        )
        .await;
    }
    let request = client().get(format!("{origin}/raise"));
    let response = request.send().await.unwrap();
    let error = parse_error(&ResponseParts {
        status: Some(response.status().as_u16()),
        headers: &response.headers().clone(),
        body: &response.bytes().await.unwrap(),
        now: None,
    });
    assert_eq!(error.known(), Some(ErrorCode::MODEL_NOT_FOUND));
    assert_eq!(error.request_id.as_deref(), Some("r-1"));
    assert_eq!(error.retry_after, Some(Duration::from_secs(2)));
}

#[tokio::test]
async fn any_other_error_is_sent_as_500_and_only_loggers_see_it() {
    let (origin, log) = serve().await;
    let response = client().get(format!("{origin}/fail")).send().await.unwrap();
    let text = format!("{:?}", response.headers());
    assert!(!text.contains("secret"), "{text}");
    assert_is(response, &RenderedError::for_status(500, BodyFormat::Own)).await;
    let request = client()
        .get(format!("{origin}/fail"))
        .header("accept", "application/problem+json");
    let rendered = RenderedError::for_status(500, BodyFormat::Problem);
    assert!(!rendered.body.contains("secret"));
    assert_is(request.send().await.unwrap(), &rendered).await;
    let logged = log.lock().unwrap();
    assert_eq!(logged.len(), 2);
    assert!(
        logged.iter().all(|text| text.contains("secret")),
        "{logged:?}"
    );
}

#[tokio::test]
async fn a_response_that_has_begun_breaks_off_and_nothing_follows() {
    let begun = Arc::new(Notify::new());
    let app = Router::new()
        .route("/", get(break_off))
        .layer(Extension(begun.clone()))
        .layer(from_fn(negotiate_errors));
    let origin = listen(app).await;
    let mut response = client().get(origin).send().await.unwrap();
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(
        response.chunk().await.unwrap().as_deref(),
        Some(b"[1,".as_slice())
    );
    begun.notify_one();
    assert!(response.chunk().await.is_err());
}

#[tokio::test]
async fn the_router_itself_responds_to_unknown_routes() {
    let (origin, _) = serve().await;
    let response = client().get(format!("{origin}/none")).send().await.unwrap();
    assert_eq!(response.status(), StatusCode::NOT_FOUND);
    assert!(response.json::<Value>().await.is_err());
}
