use super::body::{Body, MAX_BYTES};
use super::generated::well_known::failure_of;
use super::listed::listed;
use super::parse::parse_body;
use super::shape::at;
use super::text::is_blank;
use super::{ParsedError, ReceivedCode, ResponseParts};
use serde_json::{Map, Value};

/// How much of an event is read: twice the limit of a body, because it also contains field names.
const MAX_LENGTH: usize = 2 * MAX_BYTES;

/// Reads the error in one event of a stream (`text/event-stream`); `None` if the event is not an
/// error. An event is an error if it declares itself one, or if it has one of the catalogue's
/// codes and a message.
///
/// `event` is the lines of the event. `response` has the status and headers of the stream; its
/// body is not used.
///
/// # Examples
///
/// ```
/// use org_error_codes::{ResponseParts, parse_error_event};
///
/// let error = parse_error_event("event: error\ndata: Overloaded", &ResponseParts::default());
/// assert_eq!(error.unwrap().message, "Overloaded");
/// assert_eq!(parse_error_event("data: Hello", &ResponseParts::default()), None);
/// ```
#[must_use]
pub fn parse_error_event(event: &str, response: &ResponseParts<'_>) -> Option<ParsedError> {
    // S1 to S7
    let (name, data) = fields_in(event);
    let sent = Body::read(data.as_bytes());
    let is_said = name == "error" || sent.tree.as_ref().is_some_and(says_error);
    let failed = sent.tree.as_ref().and_then(failed_in).cloned();
    let error = parse_body(failed.map_or(sent, Body::of_object), response);
    (is_said || is_ours(&error)).then_some(error)
}

/// The name and the data of an event.
fn fields_in(event: &str) -> (&str, String) {
    let mut name = "";
    let mut data = Vec::new();
    for line in start_of(event)
        .split("\r\n")
        .flat_map(|part| part.split(['\n', '\r']))
    {
        let (field, value) = line.split_once(':').unwrap_or((line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match field {
            "data" => data.push(value),
            "event" => name = value,
            _ => {}
        }
    }
    (name, data.join("\n"))
}

/// Whether an event declares itself an error: by its name, an `error` member, or a failed
/// response.
fn says_error(sent: &Map<String, Value>) -> bool {
    let kind = kind_of(sent);
    let has_error = match sent.get("error") {
        Some(Value::Object(_) | Value::Array(_)) => true,
        Some(Value::String(text)) => !is_blank(text),
        _ => false,
    };
    has_error || kind == "error" || failure_of(kind).is_some()
}

/// The error object in an event that reports a failure.
fn failed_in(sent: &Map<String, Value>) -> Option<&Map<String, Value>> {
    at(sent, failure_of(kind_of(sent))?)?.as_object()
}

fn kind_of(sent: &Map<String, Value>) -> &str {
    sent.get("type").and_then(Value::as_str).unwrap_or_default()
}

/// Whether an event is an error because it has one of the catalogue's codes and a message.
fn is_ours(error: &ParsedError) -> bool {
    let code = error.code.as_ref().map(ReceivedCode::as_str);
    error.format != "json" && code.and_then(listed).is_some() && !is_blank(&error.message)
}

/// The part of an event that counts.
fn start_of(event: &str) -> &str {
    let mut ends = (0..=event.len().min(MAX_LENGTH)).rev();
    let end = ends.find(|&end| event.is_char_boundary(end));
    &event[..end.unwrap_or(0)]
}
