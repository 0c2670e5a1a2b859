//! Typed error codes of the LLM gateway, for services that raise them and clients that receive them.
//!
//! Raising is strict: an [`ErrorCode`] is always one of this version's codes. Receiving is lenient:
//! servers may send codes that are newer than this version, and a [`ReceivedCode`] keeps them.
//!
//! # Raise an error
//!
//! ```
//! use org_error_codes::{ApiError, ErrorCode};
//!
//! fn missing(model: &str) -> ApiError {
//!     ApiError::new(ErrorCode::MODEL_NOT_FOUND)
//!         .with_message(format!("There is no model {model}"))
//!         .with_param("model")
//! }
//!
//! let error = missing("gpt-9");
//! assert_eq!(error.to_string(), "model_not_found (404): There is no model gpt-9");
//! ```
//!
//! # Receive an error
//!
//! ```
//! use org_error_codes::{ErrorCode, ResponseParts, RetryDecision, decide_retry, parse_error};
//!
//! let error = parse_error(&ResponseParts {
//!     status: Some(404),
//!     headers: &[("x-request-id", "r-1")],
//!     body: br#"{"error":{"message":"There is no model gpt-9","code":"model_not_found"}}"#,
//!     ..ResponseParts::default()
//! });
//! assert_eq!(error.known(), Some(ErrorCode::MODEL_NOT_FOUND));
//! assert_eq!(error.to_string(), "model_not_found (404): There is no model gpt-9 [request r-1]");
//! assert!(matches!(decide_retry(&error, 1), RetryDecision::GiveUp { .. }));
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
#[cfg(feature = "reqwest")]
mod reqwest_client;

/// The bodies that services send, as types for serde.
pub mod bodies {
    pub use crate::generated::bodies::*;
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
/// let codes: Vec<&str> = org_error_codes::codes().iter().map(|entry| entry.code.as_str()).collect();
/// assert!(codes.contains(&"model_not_found") && codes.is_sorted());
/// ```
#[must_use]
pub fn codes() -> &'static [CodeEntry] {
    generated::codes::CODES
}

/// Returns what the catalogue says about each status and class of statuses, in ascending order. A
/// class follows its statuses.
#[must_use]
pub fn statuses() -> &'static [StatusEntry] {
    generated::statuses::STATUSES
}
