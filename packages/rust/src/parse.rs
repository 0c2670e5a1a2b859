use crate::beyond_shapes::{named_status_in, status_in};
use crate::body::Body;
use crate::body_wait::wait_in;
use crate::classification::classify;
use crate::code::{entry_of, retired_docs_url_of};
use crate::content::Content;
use crate::headers::value_of;
use crate::request_id::{request_id_at_end, request_id_in};
use crate::retry_after::retry_after_in;
use crate::text::cut;
use crate::{Headers, ParsedError, ReceivedCode};
use std::fmt;
use std::time::SystemTime;

/// The parts of a received response: status, headers and body.
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
    /// The status. A number outside 100 to 599 counts as none.
    pub status: Option<u16>,
    /// The headers: name-value pairs in a list or a map, or a `HeaderMap`.
    pub headers: &'a dyn Headers,
    /// The body: JSON, HTML or nothing.
    pub body: &'a [u8],
    /// The current time, for dates in `retry-after` if there is no `date` header; by default, the
    /// system clock's.
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

/// Reads the error in a response. It never fails and never panics, whatever the response
/// contains.
///
/// It keeps a code that this version does not have, and classifies the error by the status.
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
    parse_body(Body::read(response.body), response)
}

/// Reads the error in a response with a different body than its own.
pub(crate) fn parse_body(body: Body<'_>, response: &ResponseParts<'_>) -> ParsedError {
    let content = Content::of(&body);
    let code = content.code.as_deref().map(cut);
    let entry = code.and_then(entry_of);
    let retired_docs_url = code.and_then(retired_docs_url_of);
    let is_listed = entry.is_some() || retired_docs_url.is_some();

    let sent_status = response.status.filter(|status| (100..600).contains(status));
    // An error inside a stream has the status of a success.
    let status = sent_status.filter(|status| *status >= 400).or_else(|| {
        let tree = body.tree.as_ref()?;
        status_in(tree).or_else(|| {
            (!is_listed).then(|| named_status_in(tree, [code, content.kind.as_deref()]))?
        })
    });
    let status = status.or(sent_status);

    let message = &*content.message;
    let own_id = request_id_in(response.headers);
    let at_end =
        request_id_at_end(message).filter(|(_, id)| own_id.as_deref().is_none_or(|own| own == *id));
    // A suffix with a different id than the header's belongs to another request, and stays.
    let (message, request_id) = match at_end {
        Some((rest, id)) => (cut(rest).to_owned(), Some(id.to_owned())),
        None => (cut(message).to_owned(), own_id),
    };

    let (recovery, actor, docs_url) = match entry {
        Some(entry) => (entry.recovery, entry.actor, Some(entry.docs_url)),
        None => classify(status),
    };
    ParsedError {
        format: content.format,
        code: code.map(|code| match entry {
            Some(entry) => ReceivedCode::Known(entry.code),
            None => ReceivedCode::Unknown(code.to_owned()),
        }),
        status,
        message,
        kind: content.kind.map(|kind| cut(&kind).to_owned()),
        param: content.param.map(|param| cut(&param).to_owned()),
        request_id,
        retry_after: retry_after_in(response.headers, response.now)
            .or_else(|| wait_in(body.tree.as_ref()?)),
        should_retry: match value_of(response.headers, "x-should-retry").as_deref() {
            Some(b"true") => Some(true),
            Some(b"false") => Some(false),
            _ => None,
        },
        recovery,
        actor,
        docs_url: retired_docs_url.or(docs_url),
        body: body.tree,
    }
}
