use super::display::write_line;
use super::{Actor, CodeEntry, ErrorCode, ReceivedCode, Recovery};
use serde_json::{Map, Value};
use std::borrow::Cow;
use std::fmt;
use std::time::Duration;

/// A received error.
///
/// [`known`](Self::known) is the code if this version has it, and [`entry`](Self::entry) is what
/// the catalogue says about it. The other fields exist for any error. Its text form is one line
/// for logs, `code (status): message [request id]`, with the code as it was sent.
///
/// # Examples
///
/// ```
/// use org_error_codes::{ErrorCode, ParsedError};
///
/// /// What to tell the user.
/// fn hint(error: &ParsedError) -> &str {
///     match error.known().and_then(ErrorCode::action) {
///         Some(action) => action,
///         None => &error.message,
///     }
/// }
/// # let parts = org_error_codes::ResponseParts { body: b"Down", ..Default::default() };
/// # assert_eq!(hint(&org_error_codes::parse_error(&parts)), "Down");
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ParsedError {
    /// The name of the body's shape; `json` if the body is an object of another shape with an
    /// error in it, `text` for anything else, `empty` if there is no body.
    pub format: &'static str,
    /// The code, known or not.
    pub code: Option<ReceivedCode>,
    /// The code as it was sent, which may be another value of `code`.
    pub sent_code: Option<Cow<'static, str>>,
    /// The HTTP status, from 100 to 599. If the response had none or one below 400, it is the one
    /// in the body.
    pub status: Option<u16>,
    /// The message for people, at most 1,000 characters. It may be translated: never match on it.
    pub message: String,
    /// The kind of error, as the body states it.
    pub kind: Option<String>,
    /// The request field that caused the error.
    pub param: Option<String>,
    /// The id of the request that failed.
    pub request_id: Option<String>,
    /// What else the body says about the error, if its shape has a place for that.
    pub details: Option<Value>,
    /// How long the server asks the client to wait, at most 365 days.
    pub retry_after: Option<Duration>,
    /// Whether the server asks for a retry; `None` if it does not say.
    pub should_retry: Option<bool>,
    /// Whether retrying can help.
    pub recovery: Recovery,
    /// Who has to act.
    pub actor: Actor,
    /// The permanent URL of the code's documentation, else the one in the body, else that of the
    /// status's documentation.
    pub docs_url: Option<Cow<'static, str>>,
    /// The whole body, including fields that no shape knows; `None` if it is not a JSON object or
    /// a list that starts with one.
    pub body: Option<Map<String, Value>>,
}

impl ParsedError {
    /// The code, if it is one of this version's.
    #[must_use]
    pub fn known(&self) -> Option<ErrorCode> {
        self.code.as_ref()?.known()
    }

    /// What the catalogue says about the code, if it is known.
    #[must_use]
    pub fn entry(&self) -> Option<&'static CodeEntry> {
        self.known().map(ErrorCode::entry)
    }
}

impl fmt::Display for ParsedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let code = self.sent_code.as_deref();
        let id = self.request_id.as_deref();
        write_line(f, code, self.status, &self.message, id)
    }
}

impl std::error::Error for ParsedError {}
