use org_error_codes::{
    Actor, ApiError, BodyFormat, ErrorCode, Recovery, RenderedError, ResponseParts, decide_retry,
    error_from, parse_error,
};
use std::error::Error;
use std::fmt;
use std::io::{self, ErrorKind};

/// An error of an application, with another as its source.
#[derive(Debug)]
pub struct Wrapped(pub &'static str, pub Box<dyn Error + Send + Sync>);

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
fn a_parsed_error_is_found_wherever_it_is_wrapped() {
    let parsed = parse_error(&ResponseParts {
        status: Some(429),
        headers: &[("retry-after", "3")],
        ..ResponseParts::default()
    });
    let wrapped = Wrapped(
        "outer",
        Box::new(Wrapped("inner", Box::new(parsed.clone()))),
    );
    assert_eq!(error_from(&wrapped), parsed);
    assert_eq!(error_from(&parsed), parsed);
    let boxed = Wrapped("outer", Box::new(Box::new(parsed.clone())));
    assert_eq!(error_from(&boxed), parsed);
    assert!(decide_retry(&parsed, 1).delay().is_some());
}

#[test]
fn an_error_is_found_in_one_of_input_or_output_and_behind_64_others() {
    let parsed = parse_error(&ResponseParts {
        status: Some(429),
        ..ResponseParts::default()
    });
    assert_eq!(error_from(&io::Error::other(parsed.clone())), parsed);
    let deep = (0..64).fold(
        Box::new(parsed.clone()) as Box<dyn Error + Send + Sync>,
        |inner, _| Box::new(Wrapped("outer", inner)),
    );
    assert_eq!(error_from(&*deep), parsed);
}

/// An error that is its own source.
#[derive(Debug)]
struct Endless;

impl fmt::Display for Endless {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("endless")
    }
}

impl Error for Endless {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(self)
    }
}

#[test]
fn a_chain_of_sources_without_end_is_read_no_further() {
    assert_eq!(error_from(&Endless).message, "endless");
    let rendered = RenderedError::for_error(&Endless, BodyFormat::Own);
    assert_eq!(rendered.status, 500);
}

#[test]
fn a_raised_error_is_read_as_it_is_rendered() {
    let raised = ApiError::new(ErrorCode::INSUFFICIENT_USER_QUOTA).with_request_id("r-1");
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
fn without_a_response_a_connection_that_failed_is_transient_and_anything_else_terminal() {
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
    assert_eq!(other.message, "outer");
}

/// The text form of what is parsed of a body, with a request id if there is one.
fn displayed(status: Option<u16>, body: &[u8], id: Option<&str>) -> String {
    let header = id.map(|id| ("x-request-id", id));
    let headers: Vec<_> = header.into_iter().collect();
    let parsed = parse_error(&ResponseParts {
        status,
        headers: &headers,
        body,
        now: None,
    });
    parsed.to_string()
}

#[test]
fn a_received_error_is_displayed_as_code_status_message_and_request() {
    let body = br#"{"error":{"message":"There is no model gpt-9","code":"model_not_found"}}"#;
    assert_eq!(
        displayed(Some(404), body, Some("r-1")),
        "model_not_found (404): There is no model gpt-9 [request r-1]"
    );
    assert_eq!(
        displayed(None, body, None),
        "model_not_found: There is no model gpt-9"
    );
    assert_eq!(displayed(Some(502), b"<html>", None), "status 502: <html>");
    assert_eq!(
        displayed(Some(502), br#"{"code":"odd","message":""}"#, None),
        "odd (502)"
    );
    assert_eq!(displayed(Some(502), b"", None), "status 502");
    assert_eq!(displayed(None, b"no status", None), "no status");
    assert_eq!(displayed(None, b"", None), "unknown error");
}

#[test]
fn no_part_of_an_error_can_start_a_line_of_its_own() {
    let body =
        "{\"error\":{\"message\":\"a\\r\\nb\\u0085c\\u2028d\\u001b[31m\",\"code\":\"odd\\n\"}}";
    assert_eq!(
        displayed(Some(400), body.as_bytes(), None),
        "odd  (400): a  b c d [31m"
    );
    let raised = ApiError::new(ErrorCode::MODEL_NOT_FOUND);
    assert_eq!(
        raised
            .with_message("a\nb")
            .with_request_id("r\n1")
            .to_string(),
        "model_not_found (404): a b [request r 1]"
    );
}
