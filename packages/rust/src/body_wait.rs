use super::beyond_shapes::first;
use super::generated::well_known::WAITS;
use super::retry_after::{number, seconds, to_milliseconds};
use super::shape::at;
use serde_json::{Map, Value};
use std::time::Duration;

/// How many details of an error are read.
const MAX_DETAILS: usize = 16;

/// The wait in a body, if no header has one (P79).
pub(super) fn wait_in(body: &Map<String, Value>) -> Option<Duration> {
    let wait = retry_info_in(body).or_else(|| first(WAITS, body, number_of_seconds))?;
    to_milliseconds(wait)
}

/// Google's `RetryInfo`: a duration such as `58s` or `0.5s`.
fn retry_info_in(body: &Map<String, Value>) -> Option<Duration> {
    let details = at(body, &["error", "details"])?.as_array()?;
    let is_retry_info = |detail: &&Value| {
        let kind = detail.get("@type").and_then(Value::as_str);
        kind.is_some_and(|kind| kind.ends_with("google.rpc.RetryInfo"))
    };
    let info = details.iter().take(MAX_DETAILS).find(is_retry_info)?;
    let delay = info.get("retryDelay")?.as_str()?;
    number(delay.strip_suffix('s')?).map(seconds)
}

fn number_of_seconds(value: &Value) -> Option<Duration> {
    value.as_f64().filter(|count| *count >= 0.0).map(seconds)
}
