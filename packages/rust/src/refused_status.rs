use super::ErrorCode;
use std::fmt;

/// The error of creating an [`ApiError`](super::ApiError) with a status that the code does not
/// have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedStatus {
    pub(super) code: ErrorCode,
    pub(super) status: u16,
}

impl fmt::Display for RefusedStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { code, status } = self;
        write!(f, "{code} does not have the status {status}; use one of ")?;
        if code.statuses().is_empty() {
            f.write_str("100 to 599")?;
        }
        for (index, key) in code.statuses().iter().enumerate() {
            write!(f, "{}{key}", if index > 0 { ", " } else { "" })?;
        }
        Ok(())
    }
}

impl std::error::Error for RefusedStatus {}
