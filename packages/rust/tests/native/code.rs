use org_error_codes::{ErrorCode, ReceivedCode, codes, statuses};
use serde_json::{from_str, to_string};

#[test]
fn codes_are_constants_that_patterns_can_name() {
    let said = match "model_not_found".parse() {
        Ok(ErrorCode::INVALID_REQUEST) => "invalid",
        Ok(ErrorCode::MODEL_NOT_FOUND) => "no model",
        _ => "other",
    };
    assert_eq!(said, "no model");
}

#[test]
fn every_code_is_found_by_its_text_and_by_nothing_else() {
    for entry in codes() {
        let code = entry.code;
        assert_eq!(ErrorCode::try_from(code.as_str()), Ok(code));
        assert_eq!(ErrorCode::try_from(code.to_string()), Ok(code));
        assert_eq!(code.entry(), entry);
        assert!(code.as_str().to_uppercase().parse::<ErrorCode>().is_err());
        assert!(format!("{code} ").parse::<ErrorCode>().is_err());
    }
    assert!(codes().is_sorted_by(|a, b| a.code < b.code));
    assert!(!codes().is_empty());
}

#[test]
fn parsing_another_text_names_it() {
    let error = "no_such\ncode".parse::<ErrorCode>().unwrap_err();
    assert_eq!(
        error.to_string(),
        r#""no_such\ncode" is not an error code of this version"#
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
    let key = |text: &str| {
        let entry = statuses().iter().find(|e| e.status.to_string() == text);
        entry.unwrap().status
    };
    assert!(key("5xx").includes(503) && !key("5xx").includes(429));
    assert!(key("429").includes(429) && !key("429").includes(400));
    assert_eq!(
        (key("5xx").as_class(), key("5xx").as_status()),
        (Some(5), None)
    );
    assert_eq!(
        (key("429").as_class(), key("429").as_status()),
        (None, Some(429))
    );
}
