//! What the contract leaves to each language: types, serde, servers, clients, and input that is out to
//! break them.

#[cfg(feature = "axum")]
mod axum;
mod cause;
mod code;
#[cfg(feature = "http")]
mod headers;
mod hostile;
mod raise;
#[cfg(feature = "reqwest")]
mod reqwest;
mod retry;
