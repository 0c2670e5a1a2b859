use crate::body::Body;
use crate::classification::classify;
use crate::code::{entry_of, retired_docs_url_of};
use crate::headers::value_of;
use crate::request_id::{request_id_at_end, request_id_in};
use crate::retry_after::retry_after_in;
use crate::shape::{code_of, fit, word};
use crate::text::{cut, trim};
use crate::{Headers, ParsedError, ReceivedCode};
use serde_json::Value;
use std::fmt;
use std::time::SystemTime;

/// The parts of a response that was received: status, headers and body.
///
/// # Examples
///
/// ```
/// use org_error_codes::{ResponseParts, parse_error};
///
/// let error = parse_error(&ResponseParts {
///     status: Some(429),
///     headers: &[("Retry-After", "2")],
///     body: br#"{"error":{"message":"Slow down","code":"too_fast"}}"#,
///     ..ResponseParts::default()
/// });
/// assert_eq!(error.message, "Slow down");
/// assert_eq!(error.retry_after.map(|delay| delay.as_secs()), Some(2));
/// ```
#[derive(Clone, Copy)]
pub struct ResponseParts<'a> {
    /// The status. A number that is not from 100 to 599 counts as none.
    pub status: Option<u16>,
    /// The headers: pairs of name and value in a list or a map, or a `HeaderMap`.
    pub headers: &'a dyn Headers,
    /// The body: JSON, HTML or nothing.
    pub body: &'a [u8],
    /// The time that a wait until a date is measured from if there is no `date` header; by default, the
    /// clock's.
    pub now: Option<SystemTime>,
}

impl Default for ResponseParts<'_> {
    fn default() -> Self {
        Self {
            status: None,
            headers: &[("", ""); 0],
            body: b"",
            now: None,
        }
    }
}

impl fmt::Debug for ResponseParts<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ResponseParts")
            .field("status", &self.status)
            .field("body", &String::from_utf8_lossy(self.body))
            .field("now", &self.now)
            .finish_non_exhaustive()
    }
}

/// Reads the error in a response. It never fails and never panics, whatever the response holds.
///
/// A code that this version does not have is kept, and the status decides what the error means.
///
/// # Examples
///
/// ```
/// use org_error_codes::{Recovery, ResponseParts, parse_error};
///
/// let error = parse_error(&ResponseParts {
///     status: Some(503),
///     body: b"<html>Service Unavailable</html>",
///     ..ResponseParts::default()
/// });
/// assert_eq!(error.recovery, Recovery::Transient);
/// assert_eq!(error.format, "text");
/// ```
#[must_use]
pub fn parse_error(response: &ResponseParts<'_>) -> ParsedError {
    let status = response.status.filter(|status| (100..600).contains(status));
    let Body { text, tree } = Body::read(response.body);
    let fields = tree.as_ref().and_then(fit);
    let message = match &fields {
        Some(fields) => fields.message.and_then(Value::as_str).unwrap_or_default(),
        None => trim(&text),
    };
    let format = match &fields {
        Some(fields) => fields.format,
        None if message.is_empty() => "empty",
        None => "text",
    };
    let sent_code = fields.as_ref().and_then(|fields| code_of(fields.code));
    let kind = fields.as_ref().and_then(|fields| word(fields.kind));
    let param = fields.as_ref().and_then(|fields| word(fields.param));

    // Where there is no code, a type that is known or retired takes its place (P25).
    let sent = sent_code.as_deref().or(kind).unwrap_or_default();
    let entry = entry_of(sent);
    let retired_docs_url = retired_docs_url_of(sent);
    let is_code = sent_code.is_some() || retired_docs_url.is_some();
    let code = match entry {
        Some(entry) => Some(ReceivedCode::Known(entry.code)),
        None => is_code.then(|| ReceivedCode::Unknown(cut(sent).to_owned())),
    };

    let own_id = request_id_in(response.headers);
    let at_end =
        request_id_at_end(message).filter(|(_, id)| own_id.as_deref().is_none_or(|own| own == *id));
    // A suffix with another id than the header's is someone else's, and stays.
    let (message, request_id) = match at_end {
        Some((rest, id)) => (cut(rest).to_owned(), Some(id.to_owned())),
        None => (cut(message).to_owned(), own_id),
    };

    let (recovery, actor, docs_url) = match entry {
        Some(entry) => (entry.recovery, entry.actor, Some(entry.docs_url)),
        None => classify(status),
    };
    ParsedError {
        format,
        code,
        status,
        message,
        kind: kind.map(|kind| cut(kind).to_owned()),
        param: param.map(|param| cut(param).to_owned()),
        request_id,
        retry_after: retry_after_in(response.headers, response.now),
        should_retry: match value_of(response.headers, "x-should-retry").as_deref() {
            Some(b"true") => Some(true),
            Some(b"false") => Some(false),
            _ => None,
        },
        recovery,
        actor,
        docs_url: retired_docs_url.or(docs_url),
        body: tree,
    }
}
