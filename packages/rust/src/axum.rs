//! Error responses for axum: [`HandlerError`] for handlers, [`WithRejection`] for extractors, and the
//! middleware [`negotiate_errors`] for problem details.

use crate::{ApiError, BodyFormat, RenderedError, negotiate};
use ::axum::extract::{FromRequest, FromRequestParts, Request};
use ::axum::http::header::{ACCEPT, HeaderMap};
use ::axum::http::request::Parts;
use ::axum::middleware::Next;
use ::axum::response::{IntoResponse, Response};
use std::error::Error;
use std::fmt;
use std::sync::Arc;

/// The error of a handler. `?` converts any error into it.
///
/// An [`ApiError`] becomes a response with its status, headers and body. Any other error becomes status
/// 500 with the catalogue's text for it, without any detail of the error. The original error is in the
/// response's extensions, for logging.
///
/// # Examples
///
/// ```
/// use org_error_codes::axum::HandlerError;
/// use org_error_codes::{ApiError, ErrorCode};
///
/// async fn model() -> Result<String, HandlerError> {
///     let text = std::fs::read_to_string("model.json")?;
///     if text.is_empty() {
///         return Err(ApiError::new(ErrorCode::MODEL_NOT_FOUND).into());
///     }
///     Ok(text)
/// }
/// ```
#[derive(Clone)]
pub struct HandlerError(Kind);

#[derive(Clone)]
enum Kind {
    Error(Arc<dyn Error + Send + Sync>),
    Rejected(u16),
}

impl HandlerError {
    /// The error that made the handler fail; none if an extractor rejected the request.
    #[must_use]
    pub fn error(&self) -> Option<&(dyn Error + Send + Sync + 'static)> {
        match &self.0 {
            Kind::Error(error) => Some(&**error),
            Kind::Rejected(_) => None,
        }
    }

    fn render(&self, format: BodyFormat) -> Response {
        let rendered = match &self.0 {
            Kind::Error(error) => RenderedError::for_error(&**error, format),
            Kind::Rejected(status) => RenderedError::for_status(*status, format),
        };
        let mut response = Response::from(rendered);
        response.extensions_mut().insert(self.clone());
        response
    }
}

impl<E: Into<Box<dyn Error + Send + Sync>>> From<E> for HandlerError {
    fn from(error: E) -> Self {
        Self(Kind::Error(Arc::from(error.into())))
    }
}

impl fmt::Debug for HandlerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Kind::Error(error) => error.fmt(f),
            Kind::Rejected(status) => write!(f, "rejected with status {status}"),
        }
    }
}

impl IntoResponse for HandlerError {
    fn into_response(self) -> Response {
        self.render(BodyFormat::Own)
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        HandlerError::from(self).into_response()
    }
}

/// An extractor whose rejections become error responses of the catalogue. A rejection keeps its status if
/// that is from 400 to 499, and becomes 500 otherwise.
///
/// # Examples
///
/// ```
/// use org_error_codes::axum::{WithRejection, HandlerError};
///
/// async fn order(WithRejection(text): WithRejection<String>) -> Result<String, HandlerError> {
///     Ok(text)
/// }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct WithRejection<Extractor>(pub Extractor);

impl<State, Extractor> FromRequest<State> for WithRejection<Extractor>
where
    State: Send + Sync,
    Extractor: FromRequest<State>,
{
    type Rejection = HandlerError;

    async fn from_request(request: Request, state: &State) -> Result<Self, HandlerError> {
        let extracted = Extractor::from_request(request, state).await;
        extracted.map(Self).map_err(rejected)
    }
}

impl<State, Extractor> FromRequestParts<State> for WithRejection<Extractor>
where
    State: Send + Sync,
    Extractor: FromRequestParts<State>,
{
    type Rejection = HandlerError;

    async fn from_request_parts(parts: &mut Parts, state: &State) -> Result<Self, HandlerError> {
        let extracted = Extractor::from_request_parts(parts, state).await;
        extracted.map(Self).map_err(rejected)
    }
}

fn rejected(rejection: impl IntoResponse) -> HandlerError {
    HandlerError(Kind::Rejected(rejection.into_response().status().as_u16()))
}

/// Sends the errors of handlers in the format that the request asks for.
///
/// Without this middleware they are sent in the catalogue's own format.
///
/// # Examples
///
/// ```
/// use axum::{Router, middleware, routing::get};
/// use org_error_codes::axum::{HandlerError, negotiate_errors};
///
/// async fn fail() -> Result<(), HandlerError> {
///     Err("it failed")?
/// }
///
/// let app: Router = Router::new()
///     .route("/", get(fail))
///     .layer(middleware::from_fn(negotiate_errors));
/// ```
pub async fn negotiate_errors(request: Request, next: Next) -> Response {
    let format = format_for(request.headers());
    let response = next.run(request).await;
    match response.extensions().get::<HandlerError>() {
        Some(error) if format != BodyFormat::Own => error.render(format),
        _ => response,
    }
}

fn format_for(headers: &HeaderMap) -> BodyFormat {
    let values = headers.get_all(ACCEPT).iter();
    let texts: Vec<_> = values
        .map(|value| String::from_utf8_lossy(value.as_bytes()))
        .collect();
    negotiate(Some(&texts.join(", ")))
}
