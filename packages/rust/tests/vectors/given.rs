//! What vectors give, as Rust's types.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use org_error_codes::{Headers, ParsedError, ReceivedCode, ResponseParts};
use serde_json::{Map, Value, json};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

pub type Pairs = Vec<(String, String)>;

/// Calls a function with the response that a vector gives, once for each form of its headers.
pub fn each_response(
    vector: &Value,
    body: &[u8],
    mut call: impl FnMut(&ResponseParts<'_>) -> super::Outcome,
) -> super::Outcome {
    let status = vector["status"]
        .as_u64()
        .map(|status| u16::try_from(status).expect("16 bits"));
    let now = vector["now"].as_i64().map(time);
    let pairs = headers(&vector["headers"]);
    let forms: [Option<Box<dyn Headers>>; 2] = [Some(Box::new(pairs.clone())), map(&pairs)];
    for headers in forms.iter().flatten() {
        call(&ResponseParts {
            status,
            headers: headers.as_ref(),
            body,
            now,
        })?;
    }
    Ok(())
}

pub fn headers(value: &Value) -> Pairs {
    serde_json::from_value(value.clone()).unwrap_or_default()
}

/// The same headers as the `http` crate holds them; none if it refuses one, as HTTP does.
#[cfg(feature = "http")]
fn map(pairs: &Pairs) -> Option<Box<dyn Headers>> {
    use http::header::{HeaderMap, HeaderName, HeaderValue};
    let mut map = HeaderMap::new();
    for (name, value) in pairs {
        let name = HeaderName::from_bytes(name.as_bytes()).ok()?;
        map.append(name, HeaderValue::from_bytes(value.as_bytes()).ok()?);
    }
    Some(Box::new(map))
}

#[cfg(not(feature = "http"))]
fn map(_: &Pairs) -> Option<Box<dyn Headers>> {
    None
}

pub fn body(value: &Value) -> Vec<u8> {
    if let Some(base64) = value["base64"].as_str() {
        return BASE64_STANDARD.decode(base64).expect("it is Base64");
    }
    let text = |part: &Value| part["text"].as_str().unwrap_or_default().to_owned();
    let times = |part: &Value| {
        part["times"]
            .as_u64()
            .and_then(|times| usize::try_from(times).ok())
    };
    let parts = value["repeat"].as_array();
    parts
        .map_or_else(
            || text(value),
            |parts| {
                parts
                    .iter()
                    .map(|part| text(part).repeat(times(part).unwrap_or(1)))
                    .collect()
            },
        )
        .into_bytes()
}

fn time(ms: i64) -> SystemTime {
    let since = Duration::from_millis(ms.unsigned_abs());
    if ms < 0 {
        UNIX_EPOCH - since
    } else {
        UNIX_EPOCH + since
    }
}

/// A delay as vectors have it: milliseconds.
pub fn milliseconds(delay: Option<Duration>) -> Option<u64> {
    delay.map(|delay| u64::try_from(delay.as_millis()).expect("64 bits"))
}

/// What was parsed, as vectors have it, without the body.
pub fn result(error: &ParsedError) -> Value {
    json!({
        "format": error.format,
        "code": error.code.as_ref().map(ReceivedCode::as_str),
        "sentCode": error.sent_code,
        "known": error.known().is_some(),
        "status": error.status,
        "message": error.message,
        "type": error.kind,
        "param": error.param,
        "requestId": error.request_id,
        "details": error.details,
        "retryAfterMs": milliseconds(error.retry_after),
        "shouldRetry": error.should_retry,
        "recovery": error.recovery,
        "actor": error.actor,
        "docsUrl": error.docs_url,
    })
}

/// Expected values with each number as a double, because JSON makes no difference of `1` and `1.0`.
pub fn doubles(value: &Value) -> Value {
    match value {
        Value::Number(number) => number.as_f64().into(),
        Value::Array(items) => items.iter().map(doubles).collect(),
        Value::Object(members) => {
            let each = members
                .iter()
                .map(|(key, value)| (key.clone(), doubles(value)));
            Value::Object(each.collect::<Map<_, _>>())
        }
        other => other.clone(),
    }
}
