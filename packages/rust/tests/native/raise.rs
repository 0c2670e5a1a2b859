use org_error_codes::bodies::{ErrorObject, ErrorResponse, ProblemDetails};
use org_error_codes::{ApiError, BodyFormat, ErrorCode, RenderedError};
use std::error::Error;
use std::io;

fn raised() -> ApiError {
    let error = ApiError::new(ErrorCode::MODEL_NOT_FOUND);
    error
        .with_param("model")
        .with_source(io::Error::other("secret"))
}

#[test]
fn bodies_are_typed() {
    let error = raised();
    let ErrorResponse {
        error: ErrorObject { code, param, .. },
    } = error.to_body();
    assert_eq!(code.as_deref(), Some("model_not_found"));
    assert_eq!(param.as_deref(), Some("model"));
    let ProblemDetails {
        kind,
        status,
        param,
        details,
        ..
    } = error.with_details(vec![7]).to_problem();
    assert_eq!(kind, ErrorCode::MODEL_NOT_FOUND.docs_url());
    assert_eq!(status, 404);
    assert_eq!(param.as_deref(), Some("model"));
    assert_eq!(details, Some(vec![7].into()));
}

#[test]
fn the_source_stays_inside() {
    let error = raised();
    let note = error.source().unwrap();
    assert_eq!(note.to_string(), format!("see {}", error.code().docs_url()));
    assert_eq!(note.source().unwrap().to_string(), "secret");
    assert!(!error.to_string().contains("secret"));
    assert!(!serde_json::to_string(&error).unwrap().contains("secret"));
    for format in [BodyFormat::Own, BodyFormat::Problem] {
        assert!(!format!("{:?}", error.render(format)).contains("secret"));
    }
}

#[test]
fn a_status_that_the_code_does_not_have_is_refused_with_a_list_of_its_own() {
    let code = ErrorCode::MODEL_NOT_FOUND;
    let refused = ApiError::new(code).with_status(418).unwrap_err();
    let listed: Vec<String> = code.statuses().iter().map(ToString::to_string).collect();
    let expected = format!(
        "model_not_found does not have the status 418; use one of {}",
        listed.join(", ")
    );
    assert_eq!(refused.to_string(), expected);
}

#[test]
fn a_code_with_nothing_but_a_class_has_the_first_status_of_it_or_any_other() {
    let code = ErrorCode::CHANNEL_RESPONSE_TIME_EXCEEDED;
    let error = ApiError::new(code).with_message("late");
    assert_eq!(error.status(), 500);
    let error = error.with_status(504).unwrap();
    assert_eq!((error.status(), error.message()), (504, "late"));
}

#[test]
fn any_other_error_is_rendered_as_500_without_its_details() {
    let inner = io::Error::other("secret");
    for format in [BodyFormat::Own, BodyFormat::Problem] {
        let rendered = RenderedError::for_error(&inner, format);
        assert_eq!(rendered.status, 500);
        assert!(!rendered.body.contains("secret"));
        assert!(
            rendered.body.contains(r#""code":null"#),
            "{}",
            rendered.body
        );
        assert_eq!(rendered, RenderedError::for_status(500, format));
        // Only that of an error is kept.
        for (status, sent) in [(422, 422), (503, 503), (302, 500), (600, 500)] {
            assert_eq!(RenderedError::for_status(status, format).status, sent);
        }
    }
    assert_eq!(
        RenderedError::for_error(&raised(), BodyFormat::Own).status,
        404
    );
}

#[test]
fn errors_are_small_enough_to_be_returned() {
    assert!(size_of::<ApiError>() <= 16);
}
