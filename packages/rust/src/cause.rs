use crate::{Actor, Answer, ApiError, ParsedError, Recovery, parse_error};
use std::error::Error;
use std::io::{self, ErrorKind};

/// How many errors are looked at, each the source of the one before; it ends loops too.
const MAX_CAUSES: usize = 8;

/// What is known of an error from whatever a client gave: a [`ParsedError`], an [`ApiError`], with the
/// feature `reqwest` a `reqwest::Error`, or any error that has one of these as its source.
///
/// Where there was no answer, a connection that failed, broke off or took too long is transient, and
/// anything else is terminal. The rules are U1 to U6 of the contract in `@org/error-conformance`.
#[must_use]
pub fn error_from(error: &(dyn Error + 'static)) -> ParsedError {
    if let Some(answered) = chain(error).find_map(answered) {
        return answered;
    }
    let mut parsed = parse_error(&Answer {
        body: error.to_string().as_bytes(),
        ..Answer::default()
    });
    if parsed.known().is_none() && chain(error).any(is_unreached) {
        (parsed.recovery, parsed.actor) = (Recovery::Transient, Actor::Operator);
    }
    parsed
}

/// An error and those that it came of.
fn chain<'a>(error: &'a (dyn Error + 'static)) -> impl Iterator<Item = &'a (dyn Error + 'static)> {
    std::iter::successors(Some(error), |&error| error.source()).take(MAX_CAUSES)
}

/// What an answer told that an error came from.
fn answered(error: &(dyn Error + 'static)) -> Option<ParsedError> {
    if let Some(parsed) = error.downcast_ref::<ParsedError>() {
        return Some(parsed.clone());
    }
    if let Some(raised) = error.downcast_ref::<ApiError>() {
        let answer = raised.to_answer(crate::AnswerFormat::Own);
        return Some(parse_error(&Answer {
            status: Some(answer.status),
            headers: &answer.headers,
            body: answer.body.as_bytes(),
            now: None,
        }));
    }
    #[cfg(feature = "reqwest")]
    if let Some(error) = error.downcast_ref::<::reqwest::Error>() {
        // It keeps the status of an answer, and neither headers nor body.
        let status = error.status().filter(|status| status.as_u16() >= 400)?;
        return Some(parse_error(&Answer {
            status: Some(status.as_u16()),
            ..Answer::default()
        }));
    }
    None
}

/// Whether no connection came about, it broke off, or it took too long (U5).
fn is_unreached(error: &(dyn Error + 'static)) -> bool {
    #[cfg(feature = "reqwest")]
    if let Some(error) = error.downcast_ref::<::reqwest::Error>() {
        return error.is_timeout() || error.is_connect() || error.is_request() || error.is_body();
    }
    error.downcast_ref::<io::Error>().is_some_and(|error| {
        matches!(
            error.kind(),
            ErrorKind::BrokenPipe
                | ErrorKind::ConnectionAborted
                | ErrorKind::ConnectionRefused
                | ErrorKind::ConnectionReset
                | ErrorKind::HostUnreachable
                | ErrorKind::NetworkDown
                | ErrorKind::NetworkUnreachable
                | ErrorKind::NotConnected
                | ErrorKind::TimedOut
                | ErrorKind::UnexpectedEof
        )
    })
}
