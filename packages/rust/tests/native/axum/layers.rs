use super::{assert_is, client, fail, get_problem, listen, raise, raised, values};
use axum::Router;
use axum::extract::ws::WebSocketUpgrade;
use axum::http::{HeaderName, StatusCode, header};
use axum::middleware::from_fn;
use axum::response::IntoResponse;
use axum::routing::{any, get, post};
use flate2::read::GzDecoder;
use org_error_codes::axum::{HandlerError, WithRejection, negotiate_errors};
use org_error_codes::{BodyFormat, RenderedError};
use std::future::pending;
use std::io::{self, Read};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tower_http::compression::CompressionLayer;
use tower_http::cors::CorsLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

/// Headers that describe the body of a response.
const OLD_BODY: [(HeaderName, &str); 9] = [
    (header::ACCEPT_RANGES, "bytes"),
    (header::CONTENT_DISPOSITION, "attachment"),
    (header::CONTENT_ENCODING, "br"),
    (header::CONTENT_LANGUAGE, "en"),
    (header::CONTENT_LENGTH, "9"),
    (header::CONTENT_RANGE, "bytes 0-3/9"),
    (header::CONTENT_TYPE, "text/html"),
    (header::ETAG, "\"old\""),
    (header::LAST_MODIFIED, "Sun, 06 Nov 1994 08:49:37 GMT"),
];

/// Headers that do not.
const KEPT: [(HeaderName, &str); 4] = [
    (header::CACHE_CONTROL, "no-store"),
    (header::LINK, "</help>; rel=help"),
    (header::SET_COOKIE, "a=b"),
    (HeaderName::from_static("x-trace"), "t-1"),
];

/// An error beside a status and headers of the handler's choice.
async fn choose() -> impl IntoResponse {
    (
        StatusCode::IM_A_TEAPOT,
        OLD_BODY,
        KEPT,
        [(header::VARY, "cookie")],
        HandlerError::from(raised()),
    )
}

/// The same of an error that is not ours.
async fn choose_other() -> impl IntoResponse {
    let error = HandlerError::from(io::Error::other("secret"));
    (StatusCode::IM_A_TEAPOT, error)
}

/// An error beside the part of a whole of 9 bytes.
fn range(status: StatusCode, range: &'static str) -> impl IntoResponse {
    (
        status,
        [(header::CONTENT_RANGE, range)],
        HandlerError::from(raised()),
    )
}

async fn redirect() -> impl IntoResponse {
    (StatusCode::SEE_OTHER, HandlerError::from(raised()))
}

fn routes() -> Router {
    Router::new()
        .route("/raise", get(raise))
        .route("/fail", get(fail))
        .route("/choose", get(choose))
        .route("/other", get(choose_other))
        .route("/redirect", get(redirect))
        .route(
            "/unsatisfied",
            get(async || range(StatusCode::RANGE_NOT_SATISFIABLE, "bytes */9")),
        )
        .route(
            "/part",
            get(async || range(StatusCode::BAD_GATEWAY, "bytes 0-3/9")),
        )
}

/// The app with a layer, which stands inside of the middleware and outside of it.
macro_rules! inside_and_outside {
    ($layer:expr) => {
        [
            routes().layer($layer).layer(from_fn(negotiate_errors)),
            routes().layer(from_fn(negotiate_errors)).layer($layer),
        ]
    };
}

#[tokio::test]
async fn a_status_that_the_handler_chose_stays_and_so_do_headers_but_for_those_of_the_body() {
    let cors = || CorsLayer::new().allow_origin(["http://a.test".parse().unwrap()]);
    for app in inside_and_outside!(cors()) {
        let origin = listen(app).await;
        let request = client().get(format!("{origin}/choose"));
        let request = request
            .header("origin", "http://a.test")
            .header("accept", "application/problem+json");
        let response = request.send().await.unwrap();
        assert_eq!(
            response.headers()["access-control-allow-origin"],
            "http://a.test"
        );
        for (name, value) in KEPT {
            assert_eq!(response.headers()[name], value);
        }
        for (name, value) in raised().render(BodyFormat::Problem).headers {
            assert_eq!(response.headers()[name], value);
        }
        let described = OLD_BODY.into_iter().map(|(name, _)| name);
        let described = described.filter(|name| response.headers().contains_key(name));
        assert_eq!(
            described.collect::<Vec<_>>(),
            [header::CONTENT_LENGTH, header::CONTENT_TYPE]
        );
        let length = response.content_length();
        let vary = values(&response, "vary");
        assert!(vary.contains("origin") && vary.contains("cookie"), "{vary}");
        assert_eq!(vary.matches("accept").count(), 1, "{vary}");
        assert_eq!(response.status(), StatusCode::IM_A_TEAPOT);
        let body = response.text().await.unwrap();
        assert_eq!(length, Some(body.len() as u64));
        let body: serde_json::Value = serde_json::from_str(&body).unwrap();
        assert_eq!(body["status"], 418);
        assert_eq!(body["code"], "model_not_found");
    }
}

#[tokio::test]
async fn a_status_that_the_handler_chose_for_any_other_error_is_what_the_body_is_about() {
    let origin = listen(routes().layer(from_fn(negotiate_errors))).await;
    let url = format!("{origin}/other");
    let response = client().get(&url).send().await.unwrap();
    assert_is(response, &RenderedError::for_status(418, BodyFormat::Own)).await;
    let response = get_problem(&url).await;
    assert_is(
        response,
        &RenderedError::for_status(418, BodyFormat::Problem),
    )
    .await;
    // What has no status of an error is left alone.
    let response = get_problem(&format!("{origin}/redirect")).await;
    assert_eq!(response.status(), StatusCode::SEE_OTHER);
    assert_eq!(response.headers()["content-type"], "application/json");
}

#[tokio::test]
async fn the_length_of_what_was_asked_for_stays() {
    let origin = listen(routes().layer(from_fn(negotiate_errors))).await;
    let response = get_problem(&format!("{origin}/unsatisfied")).await;
    assert_eq!(response.headers()["content-range"], "bytes */9");
    let response = get_problem(&format!("{origin}/part")).await;
    assert!(!response.headers().contains_key("content-range"));
}

#[tokio::test]
async fn caches_are_told_that_the_format_was_chosen_and_once() {
    let twice = routes()
        .layer(from_fn(negotiate_errors))
        .layer(from_fn(negotiate_errors));
    let origin = listen(twice).await;
    for path in ["raise", "fail"] {
        let url = format!("{origin}/{path}");
        let response = client().get(&url).send().await.unwrap();
        assert_eq!(values(&response, "vary"), "accept");
        assert_eq!(values(&get_problem(&url).await, "vary"), "accept");
    }
}

#[tokio::test]
async fn the_body_is_encoded_as_its_headers_say() {
    let [inside, outside] = inside_and_outside!(CompressionLayer::new());
    for (app, is_encoded) in [(inside, false), (outside, true)] {
        let origin = listen(app).await;
        let request = client().get(format!("{origin}/raise"));
        let request = request
            .header("accept-encoding", "gzip")
            .header("accept", "application/problem+json");
        let response = request.send().await.unwrap();
        assert!(values(&response, "vary").contains("accept-encoding"));
        let rendered = raised().render(BodyFormat::Problem);
        if is_encoded {
            assert_eq!(response.headers()["content-encoding"], "gzip");
            let body = response.bytes().await.unwrap();
            let mut decoded = String::new();
            GzDecoder::new(&*body).read_to_string(&mut decoded).unwrap();
            assert_eq!(decoded, rendered.body);
        } else {
            assert!(!response.headers().contains_key("content-encoding"));
            assert_is(response, &rendered).await;
        }
    }
}

#[tokio::test]
async fn a_response_that_other_middleware_made_is_left_alone() {
    let timeout = || TimeoutLayer::with_status_code(StatusCode::GATEWAY_TIMEOUT, Duration::ZERO);
    let limit = || RequestBodyLimitLayer::new(1);
    let slow = || Router::new().route("/", post(pending::<()>));
    for app in [
        slow().layer(timeout()).layer(from_fn(negotiate_errors)),
        slow().layer(from_fn(negotiate_errors)).layer(timeout()),
        slow().layer(limit()).layer(from_fn(negotiate_errors)),
        slow().layer(from_fn(negotiate_errors)).layer(limit()),
    ] {
        let origin = listen(app).await;
        let request = client().post(origin).body("large");
        let request = request.header("accept", "application/problem+json");
        let response = request.send().await.unwrap();
        let status = response.status();
        assert!([504, 413].contains(&status.as_u16()), "{status}");
        assert_ne!(
            values(&response, "content-type"),
            "application/problem+json"
        );
        assert_eq!(values(&response, "vary"), "");
    }
}

/// Sends a request and reads what comes back until the connection is closed.
async fn exchange(origin: &str, request: &str) -> String {
    let mut stream = connect(origin, request).await;
    let mut response = String::new();
    stream.read_to_string(&mut response).await.unwrap();
    response.to_lowercase()
}

async fn connect(origin: &str, request: &str) -> TcpStream {
    let address = origin.strip_prefix("http://").unwrap();
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    stream
}

#[tokio::test]
async fn the_response_to_head_has_the_headers_and_no_body() {
    let nested = Router::new().fallback_service(routes());
    for app in [routes(), nested] {
        let origin = listen(app.layer(from_fn(negotiate_errors))).await;
        let head = "HEAD /raise HTTP/1.1\r\nhost: a\r\nconnection: close\r\n";
        let accept = "accept: application/problem+json\r\n\r\n";
        let response = exchange(&origin, &format!("{head}{accept}")).await;
        let length = raised().render(BodyFormat::Problem).body.len();
        assert!(response.starts_with("http/1.1 404 "), "{response}");
        assert!(response.ends_with("\r\n\r\n"), "{response}");
        for line in [
            "content-type: application/problem+json",
            &format!("content-length: {length}"),
            "retry-after: 2",
        ] {
            assert_eq!(response.matches(line).count(), 1, "{line} in {response}");
        }
    }
}

#[tokio::test]
async fn a_connection_that_was_upgraded_is_left_alone() {
    let echo = async |WithRejection(upgrade): WithRejection<WebSocketUpgrade>| {
        upgrade.on_upgrade(async |mut socket| {
            while let Some(Ok(message)) = socket.recv().await {
                let _ = socket.send(message).await;
            }
        })
    };
    let app = Router::new()
        .route("/", any(echo))
        .layer(from_fn(negotiate_errors));
    let origin = listen(app).await;

    let refused = RenderedError::for_status(400, BodyFormat::Problem);
    assert_is(get_problem(&origin).await, &refused).await;

    let request = "GET / HTTP/1.1\r\nhost: a\r\nconnection: upgrade\r\nupgrade: websocket\r\n\
        sec-websocket-version: 13\r\nsec-websocket-key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n\
        accept: application/problem+json\r\n\r\n";
    let mut stream = connect(&origin, request).await;
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await.unwrap());
    }
    assert!(head.starts_with(b"HTTP/1.1 101 "));
    // A text of two bytes, masked with zeros.
    stream.write_all(b"\x81\x82\0\0\0\0hi").await.unwrap();
    let mut frame = [0; 4];
    stream.read_exact(&mut frame).await.unwrap();
    assert_eq!(&frame, b"\x81\x02hi");
}
