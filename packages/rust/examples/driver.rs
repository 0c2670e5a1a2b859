//! Runs the requests of the differential test, one per line, and prints the results as canonical JSON
//! (RFC 8785).

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use org_error_codes::{ResponseParts, RetryDecision, RetryPolicy, parse_error};
use serde::Deserialize;
use serde_json::json;
use std::error::Error;
use std::io::{self, BufRead, BufWriter, Write};
use std::time::{Duration, UNIX_EPOCH};

#[derive(Deserialize)]
struct Request {
    status: Option<u16>,
    headers: Vec<(String, String)>,
    body: Option<String>,
    now: u64,
    attempt: u32,
    random: f64,
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut output = BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let request: Request = serde_json::from_str(&line?)?;
        writeln!(output, "{}", respond(&request)?)?;
    }
    Ok(output.flush()?)
}

fn respond(request: &Request) -> Result<String, Box<dyn Error>> {
    let body = BASE64_STANDARD.decode(request.body.as_deref().unwrap_or_default())?;
    let error = parse_error(&ResponseParts {
        status: request.status,
        headers: &request.headers,
        body: &body,
        now: Some(UNIX_EPOCH + Duration::from_millis(request.now)),
    });
    let decision = RetryPolicy::default().decide(&error, request.attempt, request.random);
    let milliseconds = |delay: Duration| u64::try_from(delay.as_millis()).ok();
    // `serde_json` sorts keys, and uses the escapes of RFC 8785.
    Ok(serde_json::to_string(&json!({
        "decision": {
            "delayMs": decision.delay().map(milliseconds),
            "reason": decision.reason().as_str(),
            "retry": matches!(decision, RetryDecision::Retry { .. }),
        },
        "error": {
            "actor": error.actor,
            "code": error.code,
            "sentCode": error.sent_code,
            "details": error.details,
            "format": error.format,
            "known": error.known().is_some(),
            "message": error.message,
            "docsUrl": error.docs_url,
            "param": error.param,
            "recovery": error.recovery,
            "requestId": error.request_id,
            "retryAfterMs": error.retry_after.map(milliseconds),
            "shouldRetry": error.should_retry,
            "status": error.status,
            "type": error.kind,
        },
    }))?)
}
