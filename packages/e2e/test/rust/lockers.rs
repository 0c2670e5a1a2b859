//! What shows only with a catalogue whose codes are numbers, and of which little is known.

use org_error_codes::{
    ApiError, ErrorCode, ParsedError, ReceivedCode, Recovery, ResponseParts, Retryable, parse_error,
};
use serde_json::{from_str, json, to_value};

fn parsed(body: &str) -> ParsedError {
    parse_error(&ResponseParts {
        status: Some(422),
        body: body.as_bytes(),
        ..ResponseParts::default()
    })
}

#[test]
fn the_text_form_has_the_code_as_it_was_sent() {
    let received = parsed(r#"{"ok":false,"error":{"text":"Too much","number":"TOO_HEAVY"}}"#);
    assert_eq!(received.known(), Some(ErrorCode::TOO_HEAVY));
    assert_eq!(received.to_string(), "TOO_HEAVY (422): Too much");
    let raised = ApiError::new(ErrorCode::TOO_HEAVY);
    assert_eq!(raised.to_string(), "117 (422): Too heavy");
}

#[test]
fn a_code_that_is_a_number_is_written_as_one() {
    let body = ApiError::new(ErrorCode::TOO_HEAVY).to_body();
    assert_eq!(body.error.number, Some(117));
    assert_eq!(to_value(&body).unwrap()["error"]["number"], 117);
    assert_eq!(to_value(ErrorCode::UNKNOWN).unwrap(), -1);
    let received = ReceivedCode::from("117");
    assert_eq!(to_value([received]).unwrap(), json!([117]));
}

#[test]
fn a_code_that_is_a_number_is_read_as_one_or_as_text() {
    for text in ["117", "117.0", r#""117""#] {
        let code: ErrorCode = from_str(text).unwrap();
        assert_eq!(code, ErrorCode::TOO_HEAVY, "{text}");
    }
    for text in ["5", r#""TOO_HEAVY""#, "1.5", "null"] {
        assert!(from_str::<ErrorCode>(text).is_err(), "{text}");
    }
    for text in ["117", "1170", r#""TOO_HEAVY""#] {
        let code: ReceivedCode = from_str(text).unwrap();
        assert_eq!(code, ErrorCode::TOO_HEAVY, "{text}");
    }
    let unknown = |text| ReceivedCode::Unknown(str::to_owned(text));
    assert_eq!(from_str::<ReceivedCode>("5").unwrap(), unknown("5"));
    assert_eq!(from_str::<ReceivedCode>(r#""""#).unwrap(), unknown(""));
    assert!(from_str::<ReceivedCode>("[1]").is_err());
}

#[test]
fn a_code_may_say_only_what_it_means() {
    let code = ErrorCode::UNKNOWN;
    let entry = code.entry();
    assert_eq!(entry.meaning, "Nobody knows");
    assert_eq!((entry.category, entry.action), (None, None));
    assert_eq!((entry.recovery, entry.actor), (None, None));
    assert!(entry.statuses.is_empty());
    assert_eq!(
        ErrorCode::SLOW_DOWN.action(),
        Some("Wait. Then try again, once.")
    );

    let error = ApiError::new(code);
    assert_eq!(
        (error.status(), error.recovery()),
        (500, Recovery::Transient)
    );
    let error = error.with_status(404).unwrap();
    assert_eq!(Retryable::from(&error).recovery, Recovery::Correctable);
    assert_eq!(
        error.with_status(600).unwrap_err().to_string(),
        "-1 does not have the status 600; use one of 100 to 599"
    );
}

#[test]
fn details_are_any_value() {
    let error = ApiError::new(ErrorCode::TOO_HEAVY);
    assert_eq!(error.details(), None);
    let details = json!({ "by": [1, null] });
    let error = error.with_details(details.clone());
    assert_eq!(error.details(), Some(&details));
    assert_eq!(error.to_body().error.details, details);
    let received = parsed(&serde_json::to_string(&error).unwrap());
    assert_eq!(received.details, Some(details));
    let body = r#"{"ok":false,"error":{"text":"m","number":117,"details":null}}"#;
    assert_eq!(parsed(body).details, None);
}

#[test]
fn a_shape_without_a_place_for_a_message_comes_before_a_later_one_that_has_it() {
    let error = parsed(r#"{"done":0,"reason":117,"detail":"m","code":5}"#);
    assert_eq!(
        (error.format, error.known()),
        ("bare", Some(ErrorCode::TOO_HEAVY))
    );
}
