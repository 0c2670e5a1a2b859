use super::{ParsedError, ResponseParts, parse_error};
use reqwest::Error as ClientError;
use std::error::Error;
use tokio::time::error::Elapsed;

/// What a `reqwest::Error` keeps of a response: the status, but neither headers nor body.
pub(super) fn received(error: &(dyn Error + 'static)) -> Option<ParsedError> {
    let status = error.downcast_ref::<ClientError>()?.status()?.as_u16();
    (status >= 400).then(|| {
        parse_error(&ResponseParts {
            status: Some(status),
            ..ResponseParts::default()
        })
    })
}

/// Whether the connection failed, was lost or timed out.
pub(super) fn is_unreached(error: &(dyn Error + 'static)) -> bool {
    let is_lost = |error: &ClientError| {
        error.is_timeout() || error.is_connect() || error.is_request() || error.is_body()
    };
    error.is::<Elapsed>() || error.downcast_ref().is_some_and(is_lost)
}
