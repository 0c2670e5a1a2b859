use super::api_error::Raised;
use super::body::MAX_BYTES;
use super::client_errors;
use super::parse_error;
use super::{Actor, BodyFormat, ParsedError, Recovery, ResponseParts};
use std::error::Error;
use std::fmt::{self, Write};
use std::io::{self, ErrorKind};

/// How many errors of a chain are read, which also ends cycles: an error with 64 causes, and the
/// source of an [`ApiError`](super::ApiError) at the end.
const MAX_ERRORS: usize = 66;

/// Reads any error: a [`ParsedError`], an [`ApiError`](super::ApiError), or an error that has one of
/// these among its sources.
///
/// Without a response, a connection error or a timeout is transient, and any other error is
/// terminal.
///
/// The result tells what the error means, and does not have it as its source: you still own the
/// error, with its whole chain. Return that one.
///
/// # Examples
///
/// ```
/// use org_error_codes::{Recovery, error_from};
/// use std::io::{Error, ErrorKind};
///
/// let error = error_from(&Error::from(ErrorKind::ConnectionReset));
/// assert_eq!(error.recovery, Recovery::Transient);
/// ```
#[must_use]
pub fn error_from(error: &(dyn Error + 'static)) -> ParsedError {
    if let Some(received) = chain(error).find_map(received) {
        return received;
    }
    let mut text = Start(String::new());
    // If the error cannot be formatted, its partial text is used; `to_string` would panic.
    let _ = write!(text, "{error}");
    let mut parsed = parse_error(&ResponseParts {
        body: text.0.as_bytes(),
        ..ResponseParts::default()
    });
    if parsed.known().is_none() && chain(error).any(is_unreached) {
        (parsed.recovery, parsed.actor) = (Recovery::Transient, Actor::Operator);
    }
    parsed
}

/// The start of a text. It stops the formatter when it has more than counts.
struct Start(String);

impl Write for Start {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for character in text.chars() {
            if self.0.len() > MAX_BYTES {
                return Err(fmt::Error);
            }
            self.0.push(character);
        }
        Ok(())
    }
}

/// The [`ApiError`](super::ApiError) that an error is or has among its sources.
pub(super) fn raised_in<'a>(error: &'a (dyn Error + 'static)) -> Option<&'a Raised> {
    chain(error).find_map(|error| error.downcast_ref())
}

/// An error and its sources.
fn chain<'a>(error: &'a (dyn Error + 'static)) -> impl Iterator<Item = &'a (dyn Error + 'static)> {
    let source = |&error: &&'a (dyn Error + 'static)| match error.downcast_ref::<io::Error>() {
        // `source` leaves out the error that it was created from.
        Some(error) => error.get_ref().map(|inner| inner as _),
        None => error.source(),
    };
    std::iter::successors(Some(error), source).take(MAX_ERRORS)
}

/// The error in the response behind an error.
fn received(error: &(dyn Error + 'static)) -> Option<ParsedError> {
    if let Some(parsed) = error.downcast_ref::<ParsedError>() {
        return Some(parsed.clone());
    }
    if let Some(parsed) = error.downcast_ref::<Box<ParsedError>>() {
        return Some((**parsed).clone());
    }
    if let Some(raised) = error.downcast_ref::<Raised>() {
        let rendered = raised.render(BodyFormat::Own);
        return Some(parse_error(&ResponseParts {
            status: Some(rendered.status),
            headers: &rendered.headers,
            body: rendered.body.as_bytes(),
            now: None,
        }));
    }
    client_errors::received(error)
}

/// Whether the connection failed, was lost or timed out (U5).
fn is_unreached(error: &(dyn Error + 'static)) -> bool {
    let is_lost = |error: &io::Error| {
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
                // The error of a Unix socket after a read timeout.
                | ErrorKind::WouldBlock
        )
    };
    client_errors::is_unreached(error) || error.downcast_ref().is_some_and(is_lost)
}
