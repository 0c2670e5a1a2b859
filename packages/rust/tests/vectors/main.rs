//! Runs the vectors of the catalogue: every file of them, and every vector but those that Rust's types
//! cannot be given.

mod given;
mod parse;
mod raise;
mod retry;

use org_error_codes as package;

use serde_json::Value;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// What the results of a vector should be and are not, if anything.
type Outcome = Result<(), String>;

/// The text of a file of vectors. The folder is relative to this file.
macro_rules! vectors {
    ($kind:literal) => {
        include_str!(concat!("../../../conformance/vectors/", $kind, ".json"))
    };
}

/// Runs each vector of a file; `needs` are what Rust's types cannot be given.
fn run(kind: &str, text: &str, needs: &[&str], outcome: impl Fn(&Value) -> Outcome) {
    let file: Value = serde_json::from_str(text).expect("vectors are JSON");
    assert_eq!(file["kind"], kind);
    let vectors = file["vectors"].as_array().expect("it has vectors");
    let needed = |vector: &Value, need: &str| {
        let all = vector["needs"].as_array().into_iter().flatten();
        all.filter_map(Value::as_str).any(|own| own == need)
    };
    let (left_out, run): (Vec<_>, Vec<_>) = vectors
        .iter()
        .partition(|vector| needs.iter().any(|need| needed(vector, need)));
    let mut reasons = needs.to_vec();
    reasons.retain(|need| left_out.iter().any(|vector| needed(vector, need)));
    let failures: Vec<String> = run
        .iter()
        .filter_map(|vector| {
            // A panic is the failure of its vector.
            let outcome = catch_unwind(AssertUnwindSafe(|| outcome(vector)));
            let fault = outcome
                .unwrap_or_else(|_| Err("it panicked".into()))
                .err()?;
            Some(format!("{}: {fault}", vector["name"]))
        })
        .collect();
    let count = run.len();
    println!(
        "vectors {kind}: {count} run, {} left out ({})",
        left_out.len(),
        reasons.join(", ")
    );
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    assert!(count > 0, "none was run");
    assert_eq!(file["count"], count + left_out.len());
}

/// That two values are the same, or what they are.
fn equal(actual: &Value, expected: &Value) -> Outcome {
    if actual == expected {
        return Ok(());
    }
    Err(format!("\n  expected {expected}\n    actual {actual}"))
}

#[test]
fn parse() {
    run(
        "parse",
        vectors!("parse"),
        &["decoded", "range", "untyped"],
        parse::outcome,
    );
}

#[test]
fn stream() {
    run("stream", vectors!("stream"), &[], parse::event);
}

#[test]
fn decide_retry() {
    run(
        "decide-retry",
        vectors!("decide-retry"),
        &["range", "untyped"],
        retry::outcome,
    );
}

#[test]
fn raise() {
    run(
        "raise",
        vectors!("raise"),
        &["range", "untyped"],
        raise::outcome,
    );
}

#[test]
fn negotiate() {
    run("negotiate", vectors!("negotiate"), &[], |vector| {
        let format = package::negotiate(vector["accept"].as_str());
        equal(&format.as_str().into(), &vector["expected"])
    });
}
