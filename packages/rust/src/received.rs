use super::ErrorCode;
use super::code::sent_text;
use super::listed::{Listed, listed};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// A received code, known to this version or not. Other values of a code, which the catalogue calls
/// aliases, are that code.
///
/// Deserialization keeps an unknown code, so a newer server does not break a client.
///
/// # Examples
///
/// ```
/// use org_error_codes::{ReceivedCode, codes};
///
/// for entry in codes() {
///     assert_eq!(ReceivedCode::from(entry.code.as_str()), entry.code);
/// }
/// match ReceivedCode::from("added_since") {
///     ReceivedCode::Known(code) => println!("{}", code.meaning()),
///     ReceivedCode::Unknown(text) => println!("{text} is newer than this version"),
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum ReceivedCode {
    /// A code of this version.
    Known(ErrorCode),
    /// Any other text: a newer code, a retired one, or one of another service.
    Unknown(String),
}

impl ReceivedCode {
    /// The text of the code.
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
        listed(&text).map_or_else(|| Self::Unknown(text), Self::from)
    }
}

impl From<&str> for ReceivedCode {
    fn from(text: &str) -> Self {
        listed(text).map_or_else(|| Self::Unknown(text.to_owned()), Self::from)
    }
}

impl From<Listed> for ReceivedCode {
    fn from(listed: Listed) -> Self {
        match listed {
            Listed::Known(entry) => Self::Known(entry.code),
            Listed::Retired(retired) => Self::Unknown(retired.code.to_owned()),
        }
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
        match self {
            Self::Known(code) => code.serialize(serializer),
            Self::Unknown(text) => serializer.serialize_str(text),
        }
    }
}

impl<'de> Deserialize<'de> for ReceivedCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        sent_text(deserializer).map(Self::from)
    }
}
