//! Every error code of the API, with what is known about it; how a service raises them, and how a
//! client understands what it receives.
//!
//! Closed where you raise: an [`ErrorCode`] is one of this version's. Open where you receive: what a
//! server sends may be newer, so a [`ReceivedCode`] keeps it as it is.

mod api_answer;
mod api_error;
mod body;
mod cause;
mod code;
mod entry;
mod event;
mod facts;
// Its texts and figures are the catalogue's.
#[allow(clippy::pedantic)]
mod generated;
mod headers;
mod http_date;
mod json;
mod negotiate;
mod parse;
mod parsed;
mod received;
mod refused_status;
mod request_id;
mod retry;
mod retry_after;
mod shape;
mod text;
mod verdict;

#[cfg(feature = "axum")]
pub mod axum;
#[cfg(feature = "http")]
mod http;
#[cfg(feature = "reqwest")]
mod reqwest;

/// The bodies that services answer with.
pub mod bodies {
    pub use crate::generated::bodies::*;
}

pub use api_answer::ApiAnswer;
pub use api_error::ApiError;
pub use cause::error_from;
pub use code::{ErrorCode, UnknownCode};
pub use entry::{Actor, CodeEntry, Deprecation, Recovery, StatusEntry, StatusKey};
pub use event::parse_error_event;
pub use headers::Headers;
pub use negotiate::{AnswerFormat, negotiate};
pub use parse::{Answer, parse_error};
pub use parsed::ParsedError;
pub use received::ReceivedCode;
pub use refused_status::RefusedStatus;
#[cfg(feature = "reqwest")]
pub use reqwest::error_from_response;
pub use retry::{RetryDecision, RetryPolicy, RetryReason, Retryable, decide_retry};

/// What the catalogue says of each status and class that it lists, ascending, a class after the
/// statuses in it.
#[must_use]
pub fn statuses() -> &'static [StatusEntry] {
    generated::statuses::STATUSES
}
