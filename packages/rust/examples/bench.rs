//! Measures `parse_error` on a known body against decoding it with `serde_json`, and prints both
//! in nanoseconds.

use org_error_codes::{ResponseParts, parse_error};
use serde_json::Value;
use std::hint::black_box;
use std::time::Instant;

const ROUNDS: u32 = 1_600;
const CALLS: u32 = 500;

const BODY: &[u8] = br#"{"error":{"message":"The field messages is required and must hold one message.","type":"new_api_error","param":"messages","code":"invalid_request"}}"#;

fn main() {
    let headers = [
        ("content-type", "application/json"),
        ("x-request-id", "2026072612000012345678"),
    ];
    let response = ResponseParts {
        status: Some(400),
        headers: &headers,
        body: BODY,
        ..ResponseParts::default()
    };
    let (mut parse, mut decode) = (f64::MAX, f64::MAX);
    for _ in 0..ROUNDS {
        parse = parse.min(nanoseconds(|| {
            black_box(parse_error(black_box(&response)));
        }));
        decode = decode.min(nanoseconds(|| {
            let _ = black_box(serde_json::from_slice::<Value>(black_box(BODY)));
        }));
    }
    println!(r#"{{"parseNs": {parse:.0}, "decodeNs": {decode:.0}}}"#);
}

/// The average time of a call.
fn nanoseconds(call: impl Fn()) -> f64 {
    let start = Instant::now();
    for _ in 0..CALLS {
        call();
    }
    start.elapsed().as_secs_f64() * 1e9 / f64::from(CALLS)
}
