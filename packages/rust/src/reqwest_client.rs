use super::body::MAX_BYTES;
use super::{ParsedError, ResponseParts, parse_error};
use reqwest::Response;

/// How many empty chunks are read before giving up on the rest of a body.
const MAX_EMPTY: u32 = 1024;

/// Returns the response if its status is below 400, else the error in it.
///
/// Use it where you would use [`Response::error_for_status`], which drops headers and body.
///
/// # Errors
///
/// The error that [`error_from_response`] reads from a response with status 400 or above.
///
/// # Examples
///
/// ```no_run
/// # async fn books(client: reqwest::Client, url: &str) -> Result<String, Box<dyn std::error::Error>> {
/// let response = org_error_codes::check(client.get(url).send().await?).await?;
/// Ok(response.text().await?)
/// # }
/// ```
pub async fn check(response: Response) -> Result<Response, Box<ParsedError>> {
    if response.status().as_u16() < 400 {
        return Ok(response);
    }
    Err(Box::new(error_from_response(response).await))
}

/// Reads the error in a response of reqwest. It never fails.
///
/// It reads at most 1 MiB of the body. If the body is truncated, it uses the part that arrived.
///
/// If the request itself failed, there is no response: [`error_from`](super::error_from) reads the
/// `reqwest::Error`, and takes the error of `tokio::time::timeout` for a timeout, too.
///
/// # Examples
///
/// ```no_run
/// # async fn explain(response: reqwest::Response) {
/// let error = org_error_codes::error_from_response(response).await;
/// eprintln!("{error}");
/// # }
/// ```
pub async fn error_from_response(mut response: Response) -> ParsedError {
    let mut body = Vec::new();
    let mut empty = 0;
    while body.len() <= MAX_BYTES && empty < MAX_EMPTY {
        let Ok(Some(chunk)) = response.chunk().await else {
            break;
        };
        empty += u32::from(chunk.is_empty());
        // One byte over the limit shows that the body is too long.
        let held = chunk.len().min(MAX_BYTES + 1 - body.len());
        body.extend_from_slice(&chunk[..held]);
    }
    parse_error(&ResponseParts {
        status: Some(response.status().as_u16()),
        headers: response.headers(),
        body: &body,
        now: None,
    })
}
