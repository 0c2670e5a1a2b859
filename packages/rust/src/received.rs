use crate::ErrorCode;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// A code that was received: one of the catalogue's, or one that this version does not know.
///
/// Serde keeps an unknown code as it is, so a newer server breaks no client.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum ReceivedCode {
    /// One of the catalogue's.
    Known(ErrorCode),
    /// Any other: newer than this version, retired, or of another service.
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

    /// The code, if it is one of the catalogue's.
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
        ErrorCode::new(&text).map_or(Self::Unknown(text), Self::Known)
    }
}

impl From<&str> for ReceivedCode {
    fn from(text: &str) -> Self {
        ErrorCode::new(text).map_or_else(|| Self::Unknown(text.to_owned()), Self::Known)
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
