//! Error responses for axum: [`HandlerError`] for handlers, [`WithRejection`] for extractors, and the
//! middleware [`negotiate_errors`] for problem details.

use super::api_error::Raised;
use super::body_fields::BodyFields;
use super::cause::raised_in;
use super::generated::settings::REQUEST_ID_HEADERS;
use super::request_id::request_id_in;
use super::text::trim;
use super::{ApiError, BodyFormat, RenderedError, negotiate};
use ::axum::body::Body;
use ::axum::extract::{FromRequest, FromRequestParts, Request};
use ::axum::http::StatusCode;
use ::axum::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use ::axum::http::request::Parts;
use ::axum::middleware::Next;
use ::axum::response::{IntoResponse, Response};
use std::error::Error;
use std::fmt;
use std::sync::Arc;

/// The error of a handler. `?` converts any error into it.
///
/// An [`ApiError`], or an error that has one among its sources, becomes a response with its status, headers
/// and body. Any other error becomes status 500 with the catalogue's text for it, without any detail of the
/// error. The original error is in the response's extensions, for logging.
///
/// # Examples
///
/// ```
/// use org_error_codes::axum::HandlerError;
/// use org_error_codes::{ApiError, ErrorCode};
///
/// async fn read(book: &str, missing: ErrorCode) -> Result<String, HandlerError> {
///     let text = std::fs::read_to_string(book)?;
///     if text.is_empty() {
///         return Err(ApiError::new(missing).into());
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
    /// The error that made the handler fail; `None` if an extractor rejected the request.
    #[must_use]
    pub fn error(&self) -> Option<&(dyn Error + Send + Sync + 'static)> {
        match &self.0 {
            Kind::Error(error) => Some(&**error),
            Kind::Rejected(_) => None,
        }
    }

    fn raised(&self) -> Option<&Raised> {
        raised_in(self.error()?)
    }

    fn status(&self) -> u16 {
        match &self.0 {
            Kind::Error(_) => self.raised().map_or(500, |raised| raised.status),
            Kind::Rejected(status) => *status,
        }
    }

    /// The body for a response with this status, with the id of the request if the error has none.
    fn render_as(&self, status: u16, format: BodyFormat, id: Option<&str>) -> RenderedError {
        let Some(fields) = self.raised().map(Raised::fields) else {
            return RenderedError::for_request(status, format, id);
        };
        let request_id = fields.request_id.or(id);
        let fields = BodyFields {
            status,
            request_id,
            ..fields
        };
        RenderedError::new(&fields, format)
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
        let rendered = match self.raised() {
            Some(raised) => raised.render(BodyFormat::Own),
            None => RenderedError::for_status(self.status(), BodyFormat::Own),
        };
        let mut response = Response::from(rendered);
        response.extensions_mut().insert(self);
        response
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        HandlerError::from(self).into_response()
    }
}

/// An extractor that turns rejections into error responses of the catalogue and keeps their
/// status and headers. A rejection that is not an error, such as a redirect, is sent as it is.
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
    type Rejection = Response;

    async fn from_request(request: Request, state: &State) -> Result<Self, Response> {
        let extracted = Extractor::from_request(request, state).await;
        extracted.map(Self).map_err(rejected)
    }
}

impl<State, Extractor> FromRequestParts<State> for WithRejection<Extractor>
where
    State: Send + Sync,
    Extractor: FromRequestParts<State>,
{
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &State) -> Result<Self, Response> {
        let extracted = Extractor::from_request_parts(parts, state).await;
        extracted.map(Self).map_err(rejected)
    }
}

fn rejected(rejection: impl IntoResponse) -> Response {
    let mut response = rejection.into_response();
    let status = response.status().as_u16();
    if status < 400 || response.extensions().get::<HandlerError>().is_some() {
        return response;
    }
    let error = HandlerError(Kind::Rejected(status));
    replace_body(
        &mut response,
        error.render_as(status, BodyFormat::Own, None),
    );
    response.extensions_mut().insert(error);
    response
}

/// Sends the errors of handlers in the format that the request asks for.
/// It replaces only the body and the headers that describe it. The status that a handler chose,
/// as in `(StatusCode::IM_A_TEAPOT, error)`, and the changes of other middleware stay. If the
/// error has no request id, it sends the one that the response has, else that of the request.
/// Without it, errors are sent in the catalogue's own format and without that id.
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
    let received_id = request_id_in(request.headers());
    let mut response = next.run(request).await;
    let status = response.status().as_u16();
    let error = response.extensions().get::<HandlerError>().cloned();
    let Some(error) = error.filter(|_| status >= 400) else {
        return response;
    };
    vary_by_accept(response.headers_mut());
    let id = match error.raised().and_then(Raised::sent_request_id) {
        Some(_) => None,
        None => request_id_in(response.headers()).or(received_id),
    };
    if format != BodyFormat::Own || status != error.status() || id.is_some() {
        replace_body(
            &mut response,
            error.render_as(status, format, id.as_deref()),
        );
    }
    if let Some(id) = id {
        name_request(response.headers_mut(), &id);
    }
    response
}

/// Sets the header of a request id (H14).
fn name_request(headers: &mut HeaderMap, id: &str) {
    if let (Some(name), Ok(id)) = (REQUEST_ID_HEADERS.first(), HeaderValue::from_str(id)) {
        headers.insert(*name, id);
    }
}

fn format_for(headers: &HeaderMap) -> BodyFormat {
    let values = headers.get_all(header::ACCEPT).iter();
    let texts: Vec<_> = values
        .map(|value| String::from_utf8_lossy(value.as_bytes()))
        .collect();
    negotiate(Some(&texts.join(", ")))
}

/// Adds `Accept` to `Vary`, because that header chose the format (H12).
fn vary_by_accept(headers: &mut HeaderMap) {
    let values = headers.get_all(header::VARY).iter();
    let mut names = values
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(trim);
    if !names.any(|name| name == "*" || name.eq_ignore_ascii_case("accept")) {
        headers.append(header::VARY, HeaderValue::from_static("accept"));
    }
}

/// The headers that describe any body (H11), except its type.
const OF_ANY_BODY: [HeaderName; 7] = [
    header::ACCEPT_RANGES,
    header::CONTENT_DISPOSITION,
    header::CONTENT_ENCODING,
    header::CONTENT_LANGUAGE,
    header::CONTENT_LENGTH,
    header::ETAG,
    header::LAST_MODIFIED,
];

fn replace_body(response: &mut Response, rendered: RenderedError) {
    let (new, body) = Response::<Body>::from(rendered).into_parts();
    for name in OF_ANY_BODY {
        response.headers_mut().remove(name);
    }
    // With 416 it is the length of what was asked for.
    if new.status != StatusCode::RANGE_NOT_SATISFIABLE {
        response.headers_mut().remove(header::CONTENT_RANGE);
    }
    *response.status_mut() = new.status;
    response.headers_mut().extend(new.headers);
    *response.body_mut() = body;
}
