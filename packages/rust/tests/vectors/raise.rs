use crate::given::result;
use crate::package::{ApiError, BodyFormat, ErrorCode, ResponseParts, parse_error};
use crate::{Outcome, equal};
use serde_json::{Map, Value, json};
use std::time::Duration;

pub fn outcome(vector: &Value) -> Outcome {
    let (options, expected) = (&vector["options"], &vector["expected"]);
    let Some(error) = raised(vector["code"].as_str().expect("it has a code"), options) else {
        return equal(&json!({ "refused": true }), expected);
    };
    if let Some(cause) = options["cause"].as_str() {
        let shown = serde_json::to_string(&error).expect("it can be written");
        assert!(!shown.contains(cause), "the cause is shown");
    }
    let mut all = Map::new();
    for name in expected["rendered"]
        .as_object()
        .ok_or("it was raised")?
        .keys()
    {
        let formats = [BodyFormat::Own, BodyFormat::Problem];
        let format = formats.into_iter().find(|format| format.as_str() == name);
        let rendered = error.render(format.ok_or("no such format")?);
        equal(&rendered.status.into(), &expected["status"])?;
        let parsed = parse_error(&ResponseParts {
            status: Some(rendered.status),
            headers: &rendered.headers,
            body: rendered.body.as_bytes(),
            ..ResponseParts::default()
        });
        let body: Value =
            serde_json::from_str(&rendered.body).map_err(|error| error.to_string())?;
        let headers: Map<_, _> = rendered
            .headers
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value.into()))
            .collect();
        let sent = json!({ "headers": headers, "body": body, "parsed": result(&parsed) });
        all.insert(name.clone(), sent);
    }
    equal(&all.into(), &expected["rendered"])
}

/// The error, if it can be raised.
fn raised(code: &str, options: &Value) -> Option<ApiError> {
    let code = code.parse::<ErrorCode>().ok()?;
    let text = |name: &str| options[name].as_str().map(str::to_owned);
    let mut error = ApiError::new(code);
    if let Some(status) = options["status"].as_u64() {
        error = error.with_status(u16::try_from(status).ok()?).ok()?;
    }
    if let Some(message) = text("message") {
        error = error.with_message(message);
    }
    if let Some(param) = text("param") {
        error = error.with_param(param);
    }
    if let Some(ms) = options["retryAfterMs"].as_u64() {
        error = error.with_retry_after(Duration::from_millis(ms));
    }
    if let Some(id) = text("requestId") {
        error = error.with_request_id(id);
    }
    if let Some(details) = options.get("details") {
        error = error.with_details(details.clone());
    }
    if let Some(cause) = text("cause") {
        error = error.with_source(cause);
    }
    Some(error)
}
