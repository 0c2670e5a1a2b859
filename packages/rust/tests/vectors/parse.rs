use crate::given::{body, doubles, headers, response, result};
use crate::package::{parse_error, parse_error_event};
use crate::{Outcome, equal};
use serde_json::{Value, json};

pub fn outcome(vector: &Value) -> Outcome {
    let expected = &vector["expected"];
    let error = parse_error(&response(vector, &headers(vector), &body(&vector["body"])));
    let mut actual = result(&error);
    if expected.get("body").is_some() {
        actual["body"] = json!(error.body);
    }
    equal(&doubles(&actual), &doubles(expected))?;
    let docs_url = error.known().map_or(&Value::Null, |_| &expected["docsUrl"]);
    equal(&json!(error.entry().map(|entry| entry.docs_url)), docs_url)
}

pub fn event(vector: &Value) -> Outcome {
    let event = vector["event"].as_str().expect("it has an event");
    let error = parse_error_event(event, &response(vector, &headers(vector), b"not this"));
    equal(
        &error.as_ref().map_or(Value::Null, result),
        &vector["expected"],
    )
}
