use super::listed::entry_of;
use super::shape::code_of;
use super::{Actor, CodeEntry, Recovery, StatusKey};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use serde_json::Value;
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

/// One of the catalogue's error codes.
///
/// Each code is an associated constant, which you can use in patterns. Servers may send codes
/// that are newer than this version: receive those as [`ReceivedCode`](super::ReceivedCode).
///
/// # Examples
///
/// ```
/// use org_error_codes::{ErrorCode, UnknownCode};
///
/// fn meaning(text: &str) -> Result<&'static str, UnknownCode> {
///     let code: ErrorCode = text.parse()?;
///     Ok(code.meaning())
/// }
///
/// # for entry in org_error_codes::codes() {
/// #     assert_eq!(meaning(entry.code.as_str()), Ok(entry.meaning));
/// # }
/// let error = meaning("").unwrap_err();
/// assert_eq!(error.to_string(), r#""" is not an error code of this version"#);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ErrorCode(pub(super) &'static str);

impl ErrorCode {
    /// The code as it is sent, in digits if that is a number.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.0
    }

    /// What the catalogue says about the code.
    #[must_use]
    #[allow(clippy::missing_panics_doc)] // Every code that can be constructed is in the table.
    pub fn entry(self) -> &'static CodeEntry {
        entry_of(self.0).expect("every code is in the table")
    }

    /// What the code means.
    #[must_use]
    pub fn meaning(self) -> &'static str {
        self.entry().meaning
    }

    /// What to do about it.
    #[must_use]
    pub fn action(self) -> Option<&'static str> {
        self.entry().action
    }

    /// The statuses that the code is sent with; empty if they are not known.
    #[must_use]
    pub fn statuses(self) -> &'static [StatusKey] {
        self.entry().statuses
    }

    /// Whether retrying can help; `None` if that depends on the status.
    #[must_use]
    pub fn recovery(self) -> Option<Recovery> {
        self.entry().recovery
    }

    /// Who has to act; `None` if that depends on the status.
    #[must_use]
    pub fn actor(self) -> Option<Actor> {
        self.entry().actor
    }

    /// The permanent URL of its documentation.
    #[must_use]
    pub fn docs_url(self) -> &'static str {
        self.entry().docs_url
    }
}

/// The error of parsing a text that is not one of this version's codes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownCode(pub(super) String);

impl fmt::Display for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is not an error code of this version", self.0)
    }
}

impl std::error::Error for UnknownCode {}

impl FromStr for ErrorCode {
    type Err = UnknownCode;

    fn from_str(text: &str) -> Result<Self, UnknownCode> {
        let entry = entry_of(text).ok_or_else(|| UnknownCode(text.to_owned()))?;
        Ok(entry.code)
    }
}

impl TryFrom<&str> for ErrorCode {
    type Error = UnknownCode;

    fn try_from(text: &str) -> Result<Self, UnknownCode> {
        text.parse()
    }
}

impl TryFrom<String> for ErrorCode {
    type Error = UnknownCode;

    fn try_from(text: String) -> Result<Self, UnknownCode> {
        match entry_of(&text) {
            Some(entry) => Ok(entry.code),
            None => Err(UnknownCode(text)),
        }
    }
}

impl AsRef<str> for ErrorCode {
    fn as_ref(&self) -> &str {
        self.0
    }
}

impl fmt::Debug for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl fmt::Display for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.0)
    }
}

/// Writes the code as it is sent. A code that is a number is text in formats that people do not read.
impl Serialize for ErrorCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.entry().value {
            Some(number) if serializer.is_human_readable() => serializer.serialize_i64(number),
            _ => serializer.serialize_str(self.0),
        }
    }
}

/// Rejects what is not one of this version's codes.
impl<'de> Deserialize<'de> for ErrorCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = sent_text(deserializer)?;
        text.try_into().map_err(de::Error::custom)
    }
}

/// The text of a code that was sent as a text or as a number.
pub(super) fn sent_text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    if !deserializer.is_human_readable() {
        return String::deserialize(deserializer);
    }
    match Value::deserialize(deserializer)? {
        Value::String(text) => Ok(text),
        other => code_of(&other)
            .map(Cow::into_owned)
            .ok_or_else(|| de::Error::custom("an error code is a text or a whole number")),
    }
}

/// Codes that the catalogue does not have must not compile, by name or from a text.
///
/// ```compile_fail,E0599
/// let code = org_error_codes::ErrorCode::NO_CODE_HAS_THIS_NAME_;
/// ```
///
/// ```compile_fail,E0423
/// let code = org_error_codes::ErrorCode("no_code_has_this_text_");
/// ```
#[cfg(doctest)]
struct Refused;
