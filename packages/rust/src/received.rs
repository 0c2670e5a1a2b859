use crate::ErrorCode;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// A received code, known to this version or not.
///
/// Deserialization keeps an unknown code, so a newer server does not break a client.
///
/// # Examples
///
/// ```
/// use org_error_codes::{ErrorCode, ReceivedCode};
///
/// assert_eq!(ReceivedCode::from("model_not_found"), ErrorCode::MODEL_NOT_FOUND);
/// assert_eq!(ReceivedCode::from("added_since").known(), None);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum ReceivedCode {
    /// A code of this version.
    Known(ErrorCode),
    /// Any other text: a newer code, a retired one, or one of another service.
    Unknown(String),
}

impl ReceivedCode {
    /// The code as it was sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Known(code) => code.as_str(),
            Self::Unknown(text) => text,
        }
    }

    /// The code, if this version has it.
    #[must_use]
    pub fn known(&self) -> Option<ErrorCode> {
        match self {
            Self::Known(code) => Some(*code),
            Self::Unknown(_) => None,
        }
    }
}

impl From<String> for ReceivedCode {
    fn from(text: String) -> Self {
        ErrorCode::try_from(text).map_or_else(|unknown| Self::Unknown(unknown.0), Self::Known)
    }
}

impl From<&str> for ReceivedCode {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

impl From<ErrorCode> for ReceivedCode {
    fn from(code: ErrorCode) -> Self {
        Self::Known(code)
    }
}

impl PartialEq<ErrorCode> for ReceivedCode {
    fn eq(&self, code: &ErrorCode) -> bool {
        self.known() == Some(*code)
    }
}

impl fmt::Display for ReceivedCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl Serialize for ReceivedCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for ReceivedCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(String::deserialize(deserializer)?.into())
    }
}
