use super::{assert_is, client, get_problem, listen, raised};
use crate::cause::Wrapped;
use anyhow::Context;
use axum::Router;
use axum::middleware::from_fn;
use axum::routing::get;
use org_error_codes::axum::{HandlerError, negotiate_errors};
use org_error_codes::{ApiError, BodyFormat, RenderedError};
use std::error::Error;
use std::io;

type Boxed = Box<dyn Error + Send + Sync>;

#[derive(Debug, thiserror::Error)]
enum Failed {
    #[error("no model")]
    Model(#[from] ApiError),
    #[error(transparent)]
    Hidden(ApiError),
    #[error("no file")]
    File(#[from] io::Error),
}

async fn boxed() -> Result<(), HandlerError> {
    let fail = || -> Result<(), Boxed> { Err(raised())? };
    Ok(fail()?)
}

async fn from() -> Result<(), HandlerError> {
    let fail = || -> Result<(), Failed> { Err(raised())? };
    Ok(fail()?)
}

async fn transparent() -> Result<(), HandlerError> {
    Err(Failed::Hidden(raised()))?
}

async fn anyhow() -> Result<(), HandlerError> {
    let fail = || -> anyhow::Result<()> { Err(raised())? };
    Ok(fail()?)
}

async fn context() -> Result<(), HandlerError> {
    let fail = || -> Result<(), Failed> { Err(raised())? };
    Ok(fail().context("inner").context("outer")?)
}

async fn input() -> Result<(), HandlerError> {
    Err(Failed::from(io::Error::other(raised())))?
}

/// The error of ours as the cause of so many others.
fn causes(depth: usize) -> Failed {
    let inner = (0..depth).fold(Box::new(raised()) as Boxed, |inner, _| {
        Box::new(Wrapped("outer", inner))
    });
    // This one is the last of them.
    Failed::File(io::Error::other(inner))
}

async fn deep() -> Result<(), HandlerError> {
    Err(causes(62))?
}

async fn too_deep() -> Result<(), HandlerError> {
    Err(causes(63))?
}

#[tokio::test]
async fn an_error_of_ours_is_found_behind_any_other() {
    let app = Router::new()
        .route("/boxed", get(boxed))
        .route("/from", get(from))
        .route("/transparent", get(transparent))
        .route("/anyhow", get(anyhow))
        .route("/context", get(context))
        .route("/input", get(input))
        .route("/deep", get(deep))
        .route("/too_deep", get(too_deep))
        .layer(from_fn(negotiate_errors));
    let origin = listen(app).await;
    for path in [
        "boxed",
        "from",
        "transparent",
        "anyhow",
        "context",
        "input",
        "deep",
    ] {
        let url = format!("{origin}/{path}");
        let response = client().get(&url).send().await.unwrap();
        assert_is(response, &raised().render(BodyFormat::Own)).await;
        let problem = raised().render(BodyFormat::Problem);
        assert_is(get_problem(&url).await, &problem).await;
    }
    let response = get_problem(&format!("{origin}/too_deep")).await;
    let problem = RenderedError::for_status(500, BodyFormat::Problem);
    assert_is(response, &problem).await;
}
