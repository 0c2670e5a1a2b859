use crate::body::MAX_BYTES;
use crate::{Answer, ParsedError, parse_error};
use reqwest::Response;

/// What is known of an error from a response of reqwest.
///
/// It reads the body up to the limit of 1 MiB, and never fails: of a body that breaks off, what came
/// counts.
pub async fn error_from_response(mut response: Response) -> ParsedError {
    let mut body = Vec::new();
    while body.len() <= MAX_BYTES {
        let Ok(Some(chunk)) = response.chunk().await else {
            break;
        };
        body.extend_from_slice(&chunk);
    }
    parse_error(&Answer {
        status: Some(response.status().as_u16()),
        headers: response.headers(),
        body: &body,
        now: None,
    })
}
