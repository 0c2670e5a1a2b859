use crate::ErrorCode;
use std::fmt;

/// Why an error cannot be raised: its code does not come with the status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedStatus {
    pub(crate) code: ErrorCode,
    pub(crate) status: Option<u16>,
}

impl fmt::Display for RefusedStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let code = self.code;
        match self.status {
            Some(status) => write!(f, "{code} does not come with status {status}")?,
            None => write!(f, "{code} needs a status")?,
        }
        f.write_str("; give it one of ")?;
        for (index, key) in code.statuses().iter().enumerate() {
            write!(f, "{}{key}", if index > 0 { ", " } else { "" })?;
        }
        Ok(())
    }
}

impl std::error::Error for RefusedStatus {}
