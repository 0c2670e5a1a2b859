//! Typed error codes, for services that raise them and clients that receive them.
//!
//! Raising is strict: an [`ErrorCode`] is always one of this version's codes. Receiving is lenient:
//! servers may send codes that are newer than this version, and a [`ReceivedCode`] keeps them.
//!
//! # Raise an error
//!
//! ```
//! use org_error_codes::{ApiError, BodyFormat, ErrorCode};
//!
//! fn missing(code: ErrorCode, book: &str) -> ApiError {
//!     ApiError::new(code) // each code is a constant of `ErrorCode`
//!         .with_message(format!("There is no book {book}"))
//!         .with_param("book")
//! }
//!
//! # for entry in org_error_codes::codes() {
//! # let code = entry.code;
//! let error = missing(code, "Momo");
//! println!("{error}"); // code (status): There is no book Momo
//! let response = error.render(BodyFormat::Own); // status, headers and body to send
//! # assert!(error.to_string().ends_with("): There is no book Momo"));
//! # assert_eq!(response.status, error.status());
//! # }
//! ```
//!
//! # Receive an error
//!
//! ```
//! use org_error_codes::{ResponseParts, RetryDecision, decide_retry, parse_error};
//!
//! let error = parse_error(&ResponseParts {
//!     status: Some(503),
//!     headers: &[("x-request-id", "r-1"), ("retry-after", "2")],
//!     body: br#"{"error":{"message":"The shelves are closed","code":"closed"}}"#,
//!     ..ResponseParts::default()
//! });
//! println!("{error}"); // code (status): message [request id]
//! match error.known() {
//!     Some(code) => println!("{}: {}", code.meaning(), code.action().unwrap_or_default()),
//!     None => println!("a code that this version does not have"),
//! }
//! match decide_retry(&error, 1) {
//!     RetryDecision::Retry { delay, .. } => println!("again in {delay:?}"),
//!     RetryDecision::GiveUp { reason } => println!("not again: {reason}"),
//! }
//! # assert_eq!(error.status, Some(503));
//! # assert_eq!(error.retry_after.map(|delay| delay.as_secs()), Some(2));
//! ```
//!
//! # Features
//!
//! All features are off by default.
//!
//! | feature | what it adds |
//! | --- | --- |
//! | `http` | headers, statuses and responses as the types of the `http` crate |
//! | `reqwest` | `check` and `error_from_response` for `reqwest::Response`; [`error_from`] reads `reqwest::Error` |
//! | `axum` | the module `axum`: an error type for handlers, an extractor and a middleware |

#![cfg_attr(docsrs, feature(doc_cfg))]

mod api_error;
mod beyond_shapes;
mod body;
mod body_fields;
mod body_text;
mod body_wait;
mod cause;
mod classification;
mod code;
mod content;
mod display;
mod entry;
mod event;
// The texts and figures come from the catalogue.
#[allow(clippy::pedantic)]
mod generated;
mod headers;
mod html;
mod json;
mod listed;
mod negotiate;
mod parse;
mod parsed_error;
mod rare;
mod received;
mod refused_status;
mod rendered_error;
mod request_id;
mod retry;
mod retry_after;
mod retry_loop;
mod shape;
mod text;

#[cfg(feature = "axum")]
pub mod axum;
#[cfg(feature = "http")]
mod http_types;
#[cfg(not(feature = "reqwest"))]
mod no_client_errors;
#[cfg(feature = "reqwest")]
mod reqwest_client;
#[cfg(feature = "reqwest")]
mod reqwest_errors;

#[cfg(not(feature = "reqwest"))]
use no_client_errors as client_errors;
#[cfg(feature = "reqwest")]
use reqwest_errors as client_errors;

/// The bodies that services send, as types for serde.
pub mod bodies {
    pub use super::generated::bodies::*;
}

pub use api_error::ApiError;
pub use cause::error_from;
pub use code::{ErrorCode, UnknownCode};
pub use entry::{Actor, CodeEntry, Deprecation, Recovery, StatusEntry, StatusKey};
pub use event::parse_error_event;
pub use headers::Headers;
pub use negotiate::{BodyFormat, negotiate};
pub use parse::{ResponseParts, parse_error};
pub use parsed_error::ParsedError;
pub use received::ReceivedCode;
pub use refused_status::RefusedStatus;
pub use rendered_error::RenderedError;
#[cfg(feature = "reqwest")]
pub use reqwest_client::{check, error_from_response};
pub use retry::{RetryDecision, RetryPolicy, RetryReason, Retryable, decide_retry};

/// Returns what the catalogue says about each code, sorted by code.
///
/// # Examples
///
/// ```
/// use org_error_codes::codes;
///
/// for entry in codes() {
///     println!("{}: {}", entry.code, entry.meaning);
/// }
/// assert!(codes().is_sorted_by_key(|entry| entry.code));
/// ```
#[must_use]
pub fn codes() -> &'static [CodeEntry] {
    generated::codes::CODES
}

/// Returns what the catalogue says about each status and class of statuses, in ascending order. A
/// class follows its statuses.
///
/// # Examples
///
/// ```
/// use org_error_codes::{StatusEntry, statuses};
///
/// fn about(status: u16) -> Option<&'static StatusEntry> {
///     statuses().iter().find(|entry| entry.status.includes(status))
/// }
/// # assert!(about(600).is_none());
/// ```
#[must_use]
pub fn statuses() -> &'static [StatusEntry] {
    generated::statuses::STATUSES
}
