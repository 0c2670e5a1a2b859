//! What vectors give, as Rust's types.

use crate::package::{ParsedError, ReceivedCode, ResponseParts};
use serde_json::{Map, Value, json};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

pub type Pairs = Vec<(String, String)>;

/// The response that a vector gives.
pub fn response<'a>(vector: &Value, headers: &'a Pairs, body: &'a [u8]) -> ResponseParts<'a> {
    ResponseParts {
        status: vector["status"]
            .as_u64()
            .map(|status| u16::try_from(status).expect("16 bits")),
        headers,
        body,
        now: vector["now"].as_i64().map(time),
    }
}

pub fn headers(vector: &Value) -> Pairs {
    serde_json::from_value(vector["headers"].clone()).unwrap_or_default()
}

pub fn body(value: &Value) -> Vec<u8> {
    if let Some(base64) = value["base64"].as_str() {
        return decoded(base64);
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

/// The bytes that a text in Base64 stands for.
fn decoded(base64: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let (mut bits, mut count) = (0_u32, 0);
    for character in base64.trim_end_matches('=').bytes() {
        let value = match character {
            b'A'..=b'Z' => character - b'A',
            b'a'..=b'z' => character - b'a' + 26,
            b'0'..=b'9' => character - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => panic!("it is not Base64"),
        };
        bits = bits << 6 | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count & 0xff) as u8);
        }
    }
    bytes
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
