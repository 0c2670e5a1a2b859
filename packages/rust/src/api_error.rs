use super::bodies::{Body, ProblemDetails};
use super::body_fields::BodyFields;
use super::classification::{classify, kind_for};
use super::display::write_line;
use super::request_id::is_request_id;
use super::{BodyFormat, ErrorCode, Recovery, RefusedStatus, RenderedError};
use serde::{Serialize, Serializer};
use serde_json::Value;
use std::borrow::Cow;
use std::error::Error;
use std::fmt;
use std::time::Duration;

/// An error that a service raises: one of the catalogue's codes with one of its statuses.
///
/// Its text form is one line for logs: `code (status): message [request id]`. The underlying error is for logs too: it is never sent or serialized.
///
/// # Examples
///
/// ```
/// use org_error_codes::{ApiError, ErrorCode};
///
/// # fn raise(code: ErrorCode, inner: std::io::Error) -> ApiError {
/// let error = ApiError::new(code)
///     .with_message("There is no such book") // sent; by default, the code's meaning
///     .with_param("isbn")
///     .with_source(inner); // for logs, never sent
/// # error
/// # }
/// ```
// Boxed, because a large error makes every `Result` with it large.
pub struct ApiError(Box<Raised>);

/// The data and the source of an [`ApiError`]. They are separate because many wrappers show only
/// the source of the error in them: `#[error(transparent)]` of thiserror, `io::Error` and the
/// boxed errors of anyhow do.
pub(super) struct Raised {
    pub code: ErrorCode,
    pub status: u16,
    pub message: Option<Cow<'static, str>>,
    pub param: Option<Cow<'static, str>>,
    pub retry_after: Option<Duration>,
    pub request_id: Option<String>,
    pub details: Option<Value>,
    pub source: Option<Box<dyn Error + Send + Sync>>,
}

impl ApiError {
    /// Creates an error with the default status of the code: the first number that the catalogue
    /// lists for it, else the first one of the first class, such as 500 for `5xx`, else 500.
    #[must_use]
    pub fn new(code: ErrorCode) -> Self {
        let keys = code.statuses();
        let own = keys.iter().find_map(|key| key.as_status());
        let of_class = || Some(keys.first()?.as_class()? * 100);
        Self(Box::new(Raised {
            code,
            status: own.or_else(of_class).unwrap_or(500),
            message: None,
            param: None,
            retry_after: None,
            request_id: None,
            details: None,
            source: None,
        }))
    }

    /// Sets the status to another one that the catalogue lists for the code, itself or by its class.
    /// A code without statuses can have any, from 100 to 599.
    ///
    /// # Errors
    ///
    /// If the code does not have that status.
    pub fn with_status(mut self, status: u16) -> Result<Self, RefusedStatus> {
        let code = self.code();
        let has_status = match code.statuses() {
            [] => (100..600).contains(&status),
            keys => keys.iter().any(|key| key.includes(status)),
        };
        if !has_status {
            return Err(RefusedStatus { code, status });
        }
        self.0.status = status;
        Ok(self)
    }

    /// Sets the message that clients get.
    #[must_use]
    pub fn with_message(mut self, message: impl Into<Cow<'static, str>>) -> Self {
        self.0.message = Some(message.into());
        self
    }

    /// Sets the name of the request field that caused the error. It is sent if the body has a place for it.
    #[must_use]
    pub fn with_param(mut self, param: impl Into<Cow<'static, str>>) -> Self {
        self.0.param = Some(param.into());
        self
    }

    /// Sets how long the client should wait before it retries.
    #[must_use]
    pub fn with_retry_after(mut self, delay: Duration) -> Self {
        self.0.retry_after = Some(delay);
        self
    }

    /// Sets the id of the request that failed: 1 to 256 visible ASCII characters without a comma. Any
    /// other value is not sent.
    #[must_use]
    pub fn with_request_id(mut self, id: impl Into<String>) -> Self {
        self.0.request_id = Some(id.into());
        self
    }

    /// Sets what else clients should know: any JSON value. It is sent if the body has a place for it.
    #[must_use]
    pub fn with_details(mut self, details: impl Into<Value>) -> Self {
        self.0.details = Some(details.into());
        self
    }

    /// Sets the underlying error, for logs. It is never sent.
    #[must_use]
    pub fn with_source(mut self, source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        self.0.source = Some(source.into());
        self
    }

    /// The code.
    #[must_use]
    pub fn code(&self) -> ErrorCode {
        self.0.code
    }

    /// The status to send.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.0.status
    }

    /// Whether retrying can help: as the catalogue says of the code, else of the status.
    #[must_use]
    pub fn recovery(&self) -> Recovery {
        let own = self.code().recovery();
        own.unwrap_or_else(|| classify(Some(self.status())).recovery)
    }

    /// The message that clients get; by default, what the code means.
    #[must_use]
    pub fn message(&self) -> &str {
        self.0.message()
    }

    /// The name of the request field that caused the error.
    #[must_use]
    pub fn param(&self) -> Option<&str> {
        self.0.param.as_deref()
    }

    /// How long the client should wait before it retries.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// The id of the request that failed.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.0.request_id.as_deref()
    }

    /// What else clients should know.
    #[must_use]
    pub fn details(&self) -> Option<&Value> {
        self.0.details.as_ref()
    }

    /// The body in the catalogue's own format.
    #[must_use]
    pub fn to_body(&self) -> Body {
        Body::from(&self.0.fields())
    }

    /// The body as problem details (RFC 9457).
    #[must_use]
    pub fn to_problem(&self) -> ProblemDetails {
        ProblemDetails::from(&self.0.fields())
    }

    /// Renders the error in a body format, ready to send.
    #[must_use]
    pub fn render(&self, format: BodyFormat) -> RenderedError {
        self.0.render(format)
    }
}

impl Raised {
    fn message(&self) -> &str {
        self.message.as_deref().unwrap_or(self.code.meaning())
    }

    pub(super) fn fields(&self) -> BodyFields<'_> {
        let entry = self.code.entry();
        BodyFields {
            code: Some(self.code),
            status: self.status,
            message: self.message(),
            kind: entry.category.unwrap_or_else(|| kind_for(self.status)),
            param: self.param.as_deref(),
            meaning: entry.meaning,
            docs_url: Some(entry.docs_url),
            request_id: self.sent_request_id(),
            details: self.details.as_ref(),
        }
    }

    /// The id of the request, if it can be sent (R4, R8).
    pub(super) fn sent_request_id(&self) -> Option<&str> {
        let id = self.request_id.as_deref();
        id.filter(|id| is_request_id(id.as_bytes()))
    }
}

/// Serializes the body in the catalogue's own format.
impl Serialize for ApiError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_body().serialize(serializer)
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let code = self.code().as_str();
        let id = self.request_id();
        write_line(f, Some(code), Some(self.status()), self.message(), id)
    }
}

impl fmt::Display for Raised {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "see {}", self.code.docs_url())
    }
}

impl fmt::Debug for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Raised {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ApiError")
            .field("code", &self.code)
            .field("status", &self.status)
            .field("message", &self.message())
            .field("param", &self.param)
            .field("retry_after", &self.retry_after)
            .field("request_id", &self.request_id)
            .field("details", &self.details)
            .field("source", &self.source)
            .finish()
    }
}

/// The source is a note with the URL of the code's documentation, whose source is the underlying
/// error.
impl Error for ApiError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&*self.0)
    }
}

impl Error for Raised {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}
