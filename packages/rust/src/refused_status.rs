use crate::ErrorCode;
use std::fmt;

/// The error of creating an [`ApiError`](crate::ApiError) with a status that the catalogue does
/// not list for the code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedStatus {
    pub(crate) code: ErrorCode,
    pub(crate) status: u16,
}

impl fmt::Display for RefusedStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { code, status } = self;
        write!(f, "{code} does not have the status {status}; use one of ")?;
        for (index, key) in code.statuses().iter().enumerate() {
            write!(f, "{}{key}", if index > 0 { ", " } else { "" })?;
        }
        Ok(())
    }
}

impl std::error::Error for RefusedStatus {}
