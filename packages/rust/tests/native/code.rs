use org_error_codes::{ErrorCode, ReceivedCode, StatusKey, statuses};
use serde_json::{from_str, to_string};

#[test]
fn codes_are_constants_that_patterns_can_name() {
    let said = match ErrorCode::new("model_not_found") {
        Some(ErrorCode::INVALID_REQUEST) => "invalid",
        Some(ErrorCode::MODEL_NOT_FOUND) => "no model",
        _ => "other",
    };
    assert_eq!(said, "no model");
}

#[test]
fn every_code_is_found_by_its_text_and_by_nothing_else() {
    for entry in ErrorCode::ALL {
        let code = entry.code;
        assert_eq!(ErrorCode::new(code.as_str()), Some(code));
        assert_eq!(code.entry(), entry);
        assert_eq!(ErrorCode::new(&code.as_str().to_uppercase()), None);
        assert_eq!(ErrorCode::new(&format!("{code} ")), None);
    }
    assert!(ErrorCode::ALL.is_sorted_by(|a, b| a.code < b.code));
    assert_eq!(ErrorCode::ALL.len(), 26);
}

#[test]
fn a_text_that_is_no_code_says_so() {
    let error = "no_such_code".parse::<ErrorCode>().unwrap_err();
    assert_eq!(
        error.to_string(),
        "no_such_code is no error code of this version"
    );
}

#[test]
fn serde_takes_known_codes_where_one_raises_and_any_where_one_receives() {
    assert_eq!(
        to_string(&ErrorCode::ACCESS_DENIED).unwrap(),
        r#""access_denied""#
    );
    assert_eq!(
        from_str::<ErrorCode>(r#""access_denied""#).unwrap(),
        ErrorCode::ACCESS_DENIED
    );
    assert!(from_str::<ErrorCode>(r#""since_then""#).is_err());
    let known: ReceivedCode = from_str(r#""access_denied""#).unwrap();
    let unknown: ReceivedCode = from_str(r#""since_then""#).unwrap();
    assert_eq!(known, ErrorCode::ACCESS_DENIED);
    assert_eq!(unknown, ReceivedCode::Unknown("since_then".into()));
    assert_eq!(
        to_string(&[known, unknown]).unwrap(),
        r#"["access_denied","since_then"]"#
    );
}

#[test]
fn statuses_are_listed_with_their_classes() {
    let keys: Vec<String> = statuses()
        .iter()
        .map(|entry| entry.status.to_string())
        .collect();
    assert!(
        keys.contains(&"429".into()) && keys.contains(&"5xx".into()),
        "{keys:?}"
    );
    assert!(StatusKey::Class(5).includes(503) && !StatusKey::Class(5).includes(429));
}
