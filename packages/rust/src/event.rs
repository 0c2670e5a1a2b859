use crate::body::MAX_BYTES;
use crate::{ParsedError, ResponseParts, parse_error};

/// How much of an event is read: twice what a body may have, since names of fields stand beside it.
const MAX_LENGTH: usize = 2 * MAX_BYTES;

/// Reads the error in one event of a stream (`text/event-stream`); none if the event is not an error.
///
/// `event` is the lines of the event. `response` gives the status and headers of the stream; its body is
/// not used.
///
/// # Examples
///
/// ```
/// use org_error_codes::{ResponseParts, parse_error_event};
///
/// let event = "event: error\ndata: {\"error\":{\"message\":\"Overloaded\",\"type\":\"overloaded_error\"}}";
/// let error = parse_error_event(event, &ResponseParts::default());
/// assert_eq!(error.unwrap().message, "Overloaded");
/// ```
#[must_use]
pub fn parse_error_event(event: &str, response: &ResponseParts<'_>) -> Option<ParsedError> {
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
    let error = parse_error(&ResponseParts {
        body: data.join("\n").as_bytes(),
        ..*response
    });
    let is_error = name == "error" || !matches!(error.format, "text" | "empty");
    is_error.then_some(error)
}

/// The part of an event that counts.
fn start_of(event: &str) -> &str {
    let mut ends = (0..=event.len().min(MAX_LENGTH)).rev();
    let end = ends.find(|&end| event.is_char_boundary(end));
    &event[..end.unwrap_or(0)]
}
