use crate::given::milliseconds;
use crate::package::{RetryDecision, RetryPolicy, Retryable};
use crate::{Outcome, equal};
use serde_json::{Value, json};
use std::time::Duration;

pub fn outcome(vector: &Value) -> Outcome {
    let error = &vector["error"];
    let error = Retryable {
        recovery: serde_json::from_value(error["recovery"].clone()).expect("a recovery"),
        retry_after: delay(&error["retryAfterMs"]),
        should_retry: error["shouldRetry"].as_bool(),
    };
    let figures = &vector["policy"];
    let policy = if figures.is_null() {
        RetryPolicy::default()
    } else {
        RetryPolicy {
            attempts: attempts(&figures["attempts"]),
            initial_delay: delay(&figures["initialDelayMs"]).expect("a delay"),
            max_delay: delay(&figures["maxDelayMs"]).expect("a delay"),
            max_retry_after: delay(&figures["maxRetryAfterMs"]).expect("a delay"),
        }
    };
    let random = vector["random"].as_f64().unwrap_or(f64::NAN);
    let decision = policy.decide(error, attempts(&vector["attempt"]), random);
    let actual = json!({
        "retry": matches!(decision, RetryDecision::Retry { .. }),
        "delayMs": milliseconds(decision.delay()),
        "reason": decision.reason().as_str(),
    });
    equal(&actual, &vector["expected"])
}

fn attempts(value: &Value) -> u32 {
    value
        .as_u64()
        .and_then(|count| u32::try_from(count).ok())
        .expect("32 bits")
}

fn delay(value: &Value) -> Option<Duration> {
    value.as_u64().map(Duration::from_millis)
}
