use org_error_codes::{
    Actor, Answer, ApiError, ErrorCode, Recovery, decide_retry, error_from, parse_error,
};
use std::error::Error;
use std::fmt;
use std::io::{self, ErrorKind};

/// An error of an application, with another as its source.
#[derive(Debug)]
pub struct Wrapped(pub &'static str, pub Box<dyn Error>);

impl fmt::Display for Wrapped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl Error for Wrapped {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&*self.1)
    }
}

#[test]
fn an_error_that_was_parsed_is_found_again_wherever_it_is() {
    let parsed = parse_error(&Answer {
        status: Some(429),
        headers: &[("retry-after", "3")],
        ..Answer::default()
    });
    let wrapped = Wrapped(
        "outer",
        Box::new(Wrapped("inner", Box::new(parsed.clone()))),
    );
    assert_eq!(error_from(&wrapped), parsed);
    assert_eq!(error_from(&parsed), parsed);
    assert!(decide_retry(&parsed, 1).delay().is_some());
}

#[test]
fn an_error_that_was_raised_is_what_its_answer_is() {
    let raised = ApiError::new(ErrorCode::INSUFFICIENT_USER_QUOTA)
        .unwrap()
        .with_request_id("r-1");
    let parsed = error_from(&Wrapped("outer", Box::new(raised)));
    assert_eq!(parsed.known(), Some(ErrorCode::INSUFFICIENT_USER_QUOTA));
    assert_eq!(parsed.status, Some(403));
    assert_eq!(parsed.request_id.as_deref(), Some("r-1"));
    assert_eq!(
        parsed.body.unwrap()["error"]["code"],
        "insufficient_user_quota"
    );
}

#[test]
fn without_an_answer_a_connection_that_failed_is_transient_and_anything_else_terminal() {
    let reset = Wrapped(
        "outer",
        Box::new(io::Error::from(ErrorKind::ConnectionReset)),
    );
    let parsed = error_from(&reset);
    assert_eq!(
        (parsed.recovery, parsed.actor),
        (Recovery::Transient, Actor::Operator)
    );
    assert_eq!(parsed.message, "outer");
    let other = error_from(&Wrapped(
        "outer",
        Box::new(io::Error::from(ErrorKind::NotFound)),
    ));
    assert_eq!(
        (other.recovery, other.actor),
        (Recovery::Terminal, Actor::Operator)
    );
    assert_eq!(other.to_string(), "outer");
}

#[test]
fn what_is_displayed_says_something() {
    let error = |status, body| {
        parse_error(&Answer {
            status,
            body,
            ..Answer::default()
        })
        .to_string()
    };
    assert_eq!(error(Some(502), b"<html>"), "<html>");
    assert_eq!(error(Some(502), br#"{"code":"odd","message":""}"#), "odd");
    assert_eq!(error(Some(502), b""), "status 502");
    assert_eq!(error(None, b""), "error");
}
