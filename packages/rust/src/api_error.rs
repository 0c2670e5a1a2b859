use crate::bodies::{Body, ProblemDetails};
use crate::facts::Facts;
use crate::{ErrorCode, RefusedStatus, StatusKey};
use serde::{Serialize, Serializer};
use std::borrow::Cow;
use std::error::Error;
use std::fmt;
use std::time::Duration;

/// An error that a service raises: one of the catalogue's codes, with one of its statuses.
///
/// What it came of ([`source`](Error::source)) stays inside: it is in no answer, and not in what serde
/// writes of it. The rules are R1 to R10 of the contract in `@org/error-conformance`.
///
/// ```
/// use org_error_codes::{ApiError, ErrorCode, RefusedStatus};
///
/// # fn raise(code: ErrorCode, inner: std::io::Error) -> Result<ApiError, RefusedStatus> {
/// let error = ApiError::new(code)?
///     .with_message("There is no such book") // public; the code's meaning, if left out
///     .with_param("isbn")
///     .with_source(inner); // stays inside
/// # Ok(error)
/// # }
/// ```
// Boxed, because a large error makes every `Result` that holds it large.
pub struct ApiError(Box<Parts>);

struct Parts {
    code: ErrorCode,
    status: u16,
    message: Option<Cow<'static, str>>,
    param: Option<Cow<'static, str>>,
    retry_after: Option<Duration>,
    request_id: Option<String>,
    source: Option<Box<dyn Error + Send + Sync>>,
}

impl ApiError {
    /// An error with the code's own status: the first of those listed that is no class.
    ///
    /// # Errors
    ///
    /// Where the catalogue lists only classes (`5xx`) for the code: then
    /// [`with_status`](Self::with_status) says which status it is.
    pub fn new(code: ErrorCode) -> Result<Self, RefusedStatus> {
        let own = code.statuses().iter().find_map(|key| match key {
            StatusKey::Code(status) => Some(*status),
            StatusKey::Class(_) => None,
        });
        own.map(|status| Self::made(code, status))
            .ok_or(RefusedStatus { code, status: None })
    }

    /// An error with one of the code's statuses, or one of its classes.
    ///
    /// # Errors
    ///
    /// Where the code does not come with that status.
    pub fn with_status(code: ErrorCode, status: u16) -> Result<Self, RefusedStatus> {
        if code.statuses().iter().any(|key| key.includes(status)) {
            return Ok(Self::made(code, status));
        }
        Err(RefusedStatus {
            code,
            status: Some(status),
        })
    }

    fn made(code: ErrorCode, status: u16) -> Self {
        Self(Box::new(Parts {
            code,
            status,
            message: None,
            param: None,
            retry_after: None,
            request_id: None,
            source: None,
        }))
    }

    /// Says what went wrong, for a person. It is public.
    #[must_use]
    pub fn with_message(mut self, message: impl Into<Cow<'static, str>>) -> Self {
        self.0.message = Some(message.into());
        self
    }

    /// Names the request field at fault.
    #[must_use]
    pub fn with_param(mut self, param: impl Into<Cow<'static, str>>) -> Self {
        self.0.param = Some(param.into());
        self
    }

    /// Says how long the client should wait.
    #[must_use]
    pub fn with_retry_after(mut self, delay: Duration) -> Self {
        self.0.retry_after = Some(delay);
        self
    }

    /// Gives the id of the request that failed. One that is no id (P34) is not sent.
    #[must_use]
    pub fn with_request_id(mut self, id: impl Into<String>) -> Self {
        self.0.request_id = Some(id.into());
        self
    }

    /// Keeps what it came of. It is never sent.
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

    /// The status to answer with.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.0.status
    }

    /// What went wrong; what the code means, unless it was said.
    #[must_use]
    pub fn message(&self) -> &str {
        self.0.message.as_deref().unwrap_or(self.0.code.meaning())
    }

    /// The request field at fault.
    #[must_use]
    pub fn param(&self) -> Option<&str> {
        self.0.param.as_deref()
    }

    /// How long the client should wait.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// The id of the request that failed.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.0.request_id.as_deref()
    }

    /// The body of the answer in the catalogue's own format.
    #[must_use]
    pub fn to_body(&self) -> Body {
        Body::from(&self.facts())
    }

    /// The body of the answer as problem details (RFC 9457).
    #[must_use]
    pub fn to_problem(&self) -> ProblemDetails {
        ProblemDetails::from(&self.facts())
    }

    pub(crate) fn facts(&self) -> Facts<'_> {
        let entry = self.0.code.entry();
        Facts {
            code: Some(self.0.code.as_str()),
            status: self.0.status,
            message: self.message(),
            category: entry.category,
            param: self.param(),
            meaning: entry.meaning,
            page: entry.page,
        }
    }
}

/// The public part, in the catalogue's own format.
impl Serialize for ApiError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_body().serialize(serializer)
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.message())
    }
}

impl fmt::Debug for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ApiError")
            .field("code", &self.code())
            .field("status", &self.status())
            .field("message", &self.message())
            .field("param", &self.param())
            .field("retry_after", &self.retry_after())
            .field("request_id", &self.request_id())
            .field("source", &self.0.source)
            .finish()
    }
}

impl Error for ApiError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.0.source.as_deref().map(|source| source as _)
    }
}
