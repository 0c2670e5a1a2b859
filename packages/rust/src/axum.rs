//! Answers errors from handlers of axum.

use crate::{AnswerFormat, ApiAnswer, ApiError, negotiate};
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::header::{ACCEPT, HeaderMap};
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::error::Error;
use std::fmt;
use std::sync::Arc;

/// Why a handler failed: any error, which `?` makes one of.
///
/// An [`ApiError`] is answered with its status, headers and body. Anything else is answered with
/// status 500 and with what the catalogue says of that: no message, source or type of what failed.
/// What it was is in the extensions of the response, for who logs it.
#[derive(Clone)]
pub struct Failure(Kind);

#[derive(Clone)]
enum Kind {
    Error(Arc<dyn Error + Send + Sync>),
    Refused(u16),
}

impl Failure {
    /// What made the handler fail; none where an extractor refused the request.
    #[must_use]
    pub fn error(&self) -> Option<&(dyn Error + Send + Sync + 'static)> {
        match &self.0 {
            Kind::Error(error) => Some(&**error),
            Kind::Refused(_) => None,
        }
    }

    fn answer(&self, format: AnswerFormat) -> Response {
        let answer = match &self.0 {
            Kind::Error(error) => ApiAnswer::of_error(&**error, format),
            Kind::Refused(status) => ApiAnswer::of_status(*status, format),
        };
        let mut response = Response::from(answer);
        response.extensions_mut().insert(self.clone());
        response
    }
}

impl<E: Into<Box<dyn Error + Send + Sync>>> From<E> for Failure {
    fn from(error: E) -> Self {
        Self(Kind::Error(Arc::from(error.into())))
    }
}

impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Kind::Error(error) => error.fmt(f),
            Kind::Refused(status) => write!(f, "refused with status {status}"),
        }
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        self.answer(AnswerFormat::Own)
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        Failure::from(self).into_response()
    }
}

/// An extractor whose refusals are answered as the catalogue says of their status, if that is from 400
/// to 499, and as 500 else.
///
/// ```
/// use org_error_codes::axum::{Checked, Failure};
///
/// async fn order(Checked(text): Checked<String>) -> Result<String, Failure> {
///     Ok(text)
/// }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Checked<Extractor>(pub Extractor);

impl<State, Extractor> FromRequest<State> for Checked<Extractor>
where
    State: Send + Sync,
    Extractor: FromRequest<State>,
{
    type Rejection = Failure;

    async fn from_request(request: Request, state: &State) -> Result<Self, Failure> {
        let extracted = Extractor::from_request(request, state).await;
        extracted.map(Self).map_err(refused)
    }
}

impl<State, Extractor> FromRequestParts<State> for Checked<Extractor>
where
    State: Send + Sync,
    Extractor: FromRequestParts<State>,
{
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &State) -> Result<Self, Failure> {
        let extracted = Extractor::from_request_parts(parts, state).await;
        extracted.map(Self).map_err(refused)
    }
}

fn refused(rejection: impl IntoResponse) -> Failure {
    Failure(Kind::Refused(rejection.into_response().status().as_u16()))
}

/// Answers failures in the format that the request asks for.
///
/// Without this layer they are answered in the catalogue's own format.
///
/// ```
/// use axum::{Router, middleware, routing::get};
/// use org_error_codes::axum::{Failure, answer_errors};
///
/// async fn fail() -> Result<(), Failure> {
///     Err("it failed")?
/// }
///
/// let app: Router = Router::new()
///     .route("/", get(fail))
///     .layer(middleware::from_fn(answer_errors));
/// ```
pub async fn answer_errors(request: Request, next: Next) -> Response {
    let format = format_for(request.headers());
    let response = next.run(request).await;
    match response.extensions().get::<Failure>() {
        Some(failure) if format != AnswerFormat::Own => failure.answer(format),
        _ => response,
    }
}

fn format_for(headers: &HeaderMap) -> AnswerFormat {
    let values = headers.get_all(ACCEPT).iter();
    let texts: Vec<_> = values
        .map(|value| String::from_utf8_lossy(value.as_bytes()))
        .collect();
    negotiate(Some(&texts.join(", ")))
}
