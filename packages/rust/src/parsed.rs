use crate::{Actor, CodeEntry, ErrorCode, ReceivedCode, Recovery};
use serde_json::{Map, Value};
use std::fmt;
use std::time::Duration;

/// An error that was received.
///
/// Ask [`known`](Self::known) first: where it gives a code, [`entry`](Self::entry) is what the
/// catalogue says of it. Everything else is there for any error.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ParsedError {
    /// The name of the shape that the body has; `text` if it has none of the catalogue's, `empty` if
    /// there is no body.
    pub format: &'static str,
    /// The code as it was sent, known or not.
    pub code: Option<ReceivedCode>,
    /// From 100 to 599.
    pub status: Option<u16>,
    /// For a person, at most 1,000 characters. It may be translated: never match on it.
    pub message: String,
    /// The kind of error, as the server names it.
    pub r#type: Option<String>,
    /// The request field at fault.
    pub param: Option<String>,
    /// The id of the request that failed.
    pub request_id: Option<String>,
    /// How long the server asks to wait, at most 365 days.
    pub retry_after: Option<Duration>,
    /// Whether the server asks to try again, or not to.
    pub should_retry: Option<bool>,
    /// Whether sending again can help.
    pub recovery: Recovery,
    /// Who has to act.
    pub actor: Actor,
    /// The permanent address that explains the code, else the status.
    pub page: Option<&'static str>,
    /// The whole body, with the fields that no shape names; none if it is no JSON object.
    pub body: Option<Map<String, Value>>,
}

impl ParsedError {
    /// The code, if it is one of this version's.
    #[must_use]
    pub fn known(&self) -> Option<ErrorCode> {
        self.code.as_ref()?.known()
    }

    /// What the catalogue says of the code, if it is known.
    #[must_use]
    pub fn entry(&self) -> Option<&'static CodeEntry> {
        self.known().map(ErrorCode::entry)
    }
}

/// The message, else the code, else the status.
impl fmt::Display for ParsedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.message.as_str(), &self.code, self.status) {
            ("", Some(code), _) => code.fmt(f),
            ("", None, Some(status)) => write!(f, "status {status}"),
            ("", None, None) => f.write_str("error"),
            (message, _, _) => f.write_str(message),
        }
    }
}

impl std::error::Error for ParsedError {}
