//! A crate of one organisation and a module of another, in one program.

use acme_errors::axum::HandlerError;
use axum::response::IntoResponse;
use http::StatusCode;
use shop::errors::{ApiError, BodyFormat, ErrorCode, ResponseParts, parse_error};
use std::error::Error;

#[test]
fn each_reads_what_it_sent_itself() {
    let ours = ApiError::new(ErrorCode::MODEL_NOT_FOUND).render(BodyFormat::Own);
    let theirs = acme_errors::ApiError::new(acme_errors::ErrorCode::FIRST)
        .render(acme_errors::BodyFormat::Own);
    let by_ours = |body: &str| {
        parse_error(&ResponseParts { body: body.as_bytes(), ..ResponseParts::default() }).known()
    };
    let by_theirs = |body: &str| {
        let parts = acme_errors::ResponseParts {
            body: body.as_bytes(),
            ..acme_errors::ResponseParts::default()
        };
        acme_errors::parse_error(&parts).known()
    };
    assert_eq!(by_ours(&ours.body), Some(ErrorCode::MODEL_NOT_FOUND));
    assert_eq!(by_ours(&theirs.body), None);
    assert_eq!(by_theirs(&theirs.body), Some(acme_errors::ErrorCode::FIRST));
    assert_eq!(by_theirs(&ours.body), None);
}

#[test]
fn an_error_of_one_is_any_other_error_to_the_other() {
    let ours = ApiError::new(ErrorCode::MODEL_NOT_FOUND);
    let boxed: Box<dyn Error + Send + Sync> = ours.into();
    let read = acme_errors::error_from(&*boxed);
    assert_eq!((read.known(), read.status), (None, None));
    let response = HandlerError::from(boxed).into_response();
    assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);

    let theirs = acme_errors::ApiError::new(acme_errors::ErrorCode::FIRST);
    let both = ApiError::new(ErrorCode::MODEL_NOT_FOUND).with_source(theirs);
    assert_eq!(acme_errors::error_from(&both).known(), Some(acme_errors::ErrorCode::FIRST));
    assert_eq!(shop::errors::error_from(&both).known(), Some(ErrorCode::MODEL_NOT_FOUND));
}
