use crate::given::{body, doubles, each_answer, result};
use crate::{Outcome, equal};
use org_error_codes::{parse_error, parse_error_event};
use serde_json::{Value, json};

pub fn answer(vector: &Value) -> Outcome {
    let expected = &vector["expected"];
    each_answer(vector, &body(&vector["body"]), |answer| {
        let error = parse_error(answer);
        let mut actual = result(&error);
        if expected.get("body").is_some() {
            actual["body"] = json!(error.body);
        }
        equal(&doubles(&actual), &doubles(expected))?;
        let page = error.known().map_or(&Value::Null, |_| &expected["page"]);
        equal(&json!(error.entry().map(|entry| entry.page)), page)
    })
}

pub fn event(vector: &Value) -> Outcome {
    let event = vector["event"].as_str().expect("it has an event");
    each_answer(vector, b"not this", |answer| {
        let error = parse_error_event(event, answer);
        equal(
            &error.as_ref().map_or(Value::Null, result),
            &vector["expected"],
        )
    })
}
