use super::beyond_shapes::{error_status, named_status_in, status_in};
use super::body::Body;
use super::body_wait::wait_in;
use super::classification::classify;
use super::content::Content;
use super::generated::settings::DOCS;
use super::generated::well_known::Place;
use super::headers::value_of;
use super::listed::{Listed, listed};
use super::request_id::{is_request_id, request_id_at_end, request_id_in};
use super::retry_after::retry_after_in;
use super::shape::{Shape, at};
use super::text::cut;
use super::{Headers, ParsedError, ReceivedCode};
use serde_json::Value;
use std::borrow::Cow;
use std::cell::LazyCell;
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
///     body: b"Slow down",
///     ..ResponseParts::default()
/// });
/// assert_eq!(error.message, "Slow down");
/// assert_eq!(error.retry_after.map(|delay| delay.as_secs()), Some(2));
/// ```
#[derive(Clone, Copy)]
pub struct ResponseParts<'a> {
    /// The status. A number outside 100 to 599 counts as none.
    pub status: Option<u16>,
    /// The headers, such as name-value pairs in a list or a map.
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
/// use org_error_codes::{ResponseParts, parse_error};
///
/// let error = parse_error(&ResponseParts {
///     status: Some(503),
///     body: b"<html><title>Service Unavailable</title></html>",
///     ..ResponseParts::default()
/// });
/// assert_eq!(error.to_string(), "status 503: Service Unavailable");
/// ```
#[must_use]
pub fn parse_error(response: &ResponseParts<'_>) -> ParsedError {
    parse_body(Body::read(response.body), response)
}

/// Reads the error in a response with a different body than its own.
pub(super) fn parse_body(body: Body<'_>, response: &ResponseParts<'_>) -> ParsedError {
    let content = Content::of(&body);
    let shape = content.shape;
    let field = |place: fn(&Shape) -> Option<Place>| at(body.tree.as_ref()?, place(shape?)?);
    let sent_code = content.code.as_deref().map(cut);
    let listed = sent_code.and_then(listed);
    let entry = listed.and_then(Listed::entry);

    let sent_status = response.status.filter(|status| (100..600).contains(status));
    // An error inside a stream has the status of a success, unless its code is sent with that status.
    let is_own = |status: &u16| {
        let mut listed = entry.map_or(&[][..], |entry| entry.statuses).iter();
        *status >= 400 || listed.any(|key| key.includes(*status))
    };
    let status_in_body = || {
        let own = field(|shape| shape.status).and_then(error_status);
        own.or_else(|| status_in(body.tree.as_ref()?)).or_else(|| {
            let names = [sent_code, content.kind.as_deref()];
            named_status_in(body.tree.as_ref()?, names).filter(|_| listed.is_none())
        })
    };
    let status = sent_status.filter(is_own).or_else(status_in_body);
    let status = status.or(sent_status);

    let message = &*content.message;
    let own_id = request_id_in(response.headers).or_else(|| {
        let id = field(|shape| shape.request_id)?.as_str()?;
        is_request_id(id.as_bytes()).then(|| id.to_owned())
    });
    let at_end =
        request_id_at_end(message).filter(|(_, id)| own_id.as_deref().is_none_or(|own| own == *id));
    // A suffix with a different id than the header's belongs to another request, and stays.
    let (message, request_id) = match at_end {
        Some((rest, id)) => (cut(rest).to_owned(), Some(id.to_owned())),
        None => (cut(message).to_owned(), own_id),
    };

    let by_status = LazyCell::new(|| classify(status));
    let own_docs = listed.map(Listed::docs_url).map(Cow::Borrowed);
    let kind = content.kind.as_deref().map(cut);
    let docs_in_body = || {
        let url = field(|shape| shape.docs_url).and_then(url_in);
        url.or_else(|| page_in(kind?))
    };
    ParsedError {
        format: content.format,
        code: sent_code.map(|sent| {
            listed.map_or_else(
                || ReceivedCode::Unknown(sent.to_owned()),
                ReceivedCode::from,
            )
        }),
        sent_code: sent_code.map(|sent| match entry {
            Some(entry) if entry.code.as_str() == sent => entry.code.as_str().into(),
            _ => sent.to_owned().into(),
        }),
        status,
        message,
        details: field(|shape| shape.details)
            .filter(|details| !details.is_null())
            .cloned(),
        kind: kind.map(str::to_owned),
        param: content.param.map(|param| cut(&param).to_owned()),
        request_id,
        retry_after: retry_after_in(response.headers, response.now)
            .or_else(|| wait_in(body.tree.as_ref().filter(|_| body.has_rare)?)),
        should_retry: match value_of(response.headers, "x-should-retry").as_deref() {
            Some(b"true") => Some(true),
            Some(b"false") => Some(false),
            _ => None,
        },
        recovery: entry
            .and_then(|entry| entry.recovery)
            .unwrap_or_else(|| by_status.recovery),
        actor: entry
            .and_then(|entry| entry.actor)
            .unwrap_or_else(|| by_status.actor),
        docs_url: own_docs
            .or_else(docs_in_body)
            .or_else(|| by_status.docs_url.map(Cow::Borrowed)),
        body: body.tree,
    }
}

/// A type that is a page of the catalogue: that of a code which is newer than this crate (P56).
fn page_in(kind: &str) -> Option<Cow<'static, str>> {
    kind.starts_with(DOCS).then(|| kind.to_owned().into())
}

/// A URL that starts with `https://` or `http://` (P56).
fn url_in(value: &Value) -> Option<Cow<'static, str>> {
    let url = value.as_str()?;
    let is_url = url.starts_with("https://") || url.starts_with("http://");
    is_url.then(|| cut(url).to_owned().into())
}
