use crate::{Answer, ParsedError, parse_error};

/// The error in one event of a stream (`text/event-stream`), given as its lines; none if the event
/// tells of no error.
///
/// Its data takes the place of the body of `answer`, whose status and headers are the stream's. The
/// rules are S1 to S4 of the contract in `@org/error-conformance`.
#[must_use]
pub fn parse_error_event(event: &str, answer: &Answer<'_>) -> Option<ParsedError> {
    let mut name = "";
    let mut data = Vec::new();
    for line in event
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
    let error = parse_error(&Answer {
        body: data.join("\n").as_bytes(),
        ..*answer
    });
    let is_error = name == "error" || !matches!(error.format, "text" | "empty");
    is_error.then_some(error)
}
