use crate::body::Body;
use crate::code::{entry_of, retired_page_of};
use crate::headers::value_of;
use crate::request_id::{request_id_at_end, request_id_in};
use crate::retry_after::retry_after_in;
use crate::shape::{code_of, fit, word};
use crate::text::{cut, trim};
use crate::verdict::verdict_of;
use crate::{Headers, ParsedError, ReceivedCode};
use serde_json::Value;
use std::fmt;
use std::time::SystemTime;

/// An answer that was received, as far as it is known.
///
/// ```
/// use org_error_codes::{Answer, parse_error};
///
/// let error = parse_error(&Answer {
///     status: Some(429),
///     headers: &[("Retry-After", "2")],
///     body: br#"{"error":{"message":"Slow down","code":"too_fast"}}"#,
///     ..Answer::default()
/// });
/// assert_eq!(error.message, "Slow down");
/// assert_eq!(error.retry_after.map(|delay| delay.as_secs()), Some(2));
/// ```
#[derive(Clone, Copy)]
pub struct Answer<'a> {
    /// Any number; one that is not from 100 to 599 counts as none.
    pub status: Option<u16>,
    /// Pairs of name and value in a list or a map, or a `HeaderMap`.
    pub headers: &'a dyn Headers,
    /// Whatever was sent: JSON, HTML, nothing.
    pub body: &'a [u8],
    /// The time that dates in headers are compared with; the clock's, if none.
    pub now: Option<SystemTime>,
}

impl Default for Answer<'_> {
    fn default() -> Self {
        Self {
            status: None,
            headers: &[("", ""); 0],
            body: b"",
            now: None,
        }
    }
}

impl fmt::Debug for Answer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Answer")
            .field("status", &self.status)
            .field("body", &String::from_utf8_lossy(self.body))
            .field("now", &self.now)
            .finish_non_exhaustive()
    }
}

/// What is known of an error from the answer that it came in.
///
/// It never fails and never panics, whatever the answer holds. The rules are P1 to P57 of the contract
/// in `@org/error-conformance`.
#[must_use]
pub fn parse_error(answer: &Answer<'_>) -> ParsedError {
    let status = answer.status.filter(|status| (100..600).contains(status));
    let Body { text, tree } = Body::read(answer.body);
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
    let kind = fields.as_ref().and_then(|fields| word(fields.r#type));
    let param = fields.as_ref().and_then(|fields| word(fields.param));

    // Where there is no code, a type that is known or retired takes its place (P25).
    let told = sent_code.as_deref().or(kind).unwrap_or_default();
    let entry = entry_of(told);
    let retired_page = retired_page_of(told);
    let is_code = sent_code.is_some() || retired_page.is_some();
    let code = match entry {
        Some(entry) => Some(ReceivedCode::Known(entry.code)),
        None => is_code.then(|| ReceivedCode::Unknown(cut(told).to_owned())),
    };

    let own_id = request_id_in(answer.headers);
    let at_end =
        request_id_at_end(message).filter(|(_, id)| own_id.as_deref().is_none_or(|own| own == *id));
    // A suffix with another id than the header's is someone else's, and stays.
    let (message, request_id) = match at_end {
        Some((rest, id)) => (cut(rest).to_owned(), Some(id.to_owned())),
        None => (cut(message).to_owned(), own_id),
    };

    let (recovery, actor, page) = match entry {
        Some(entry) => (entry.recovery, entry.actor, Some(entry.page)),
        None => verdict_of(status),
    };
    ParsedError {
        format,
        code,
        status,
        message,
        r#type: kind.map(|kind| cut(kind).to_owned()),
        param: param.map(|param| cut(param).to_owned()),
        request_id,
        retry_after: retry_after_in(answer.headers, answer.now),
        should_retry: match value_of(answer.headers, "x-should-retry").as_deref() {
            Some(b"true") => Some(true),
            Some(b"false") => Some(false),
            _ => None,
        },
        recovery,
        actor,
        page: retired_page.or(page),
        body: tree,
    }
}
