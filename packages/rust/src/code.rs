use crate::generated::{codes::CODES, retired::RETIRED};
use crate::{Actor, CodeEntry, Recovery, StatusKey};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

/// One of the catalogue's error codes, each an associated constant that patterns can name.
///
/// No other can be had: not by name, and not from a text.
///
/// ```compile_fail,E0599
/// let code = org_error_codes::ErrorCode::NO_CODE_HAS_THIS_NAME_;
/// ```
///
/// ```compile_fail,E0423
/// let code = org_error_codes::ErrorCode("no_code_has_this_text_");
/// ```
///
/// ```
/// assert!(org_error_codes::ErrorCode::new("no_code_has_this_text_").is_none());
/// ```
///
/// What a server sends may be newer than this version: receive a [`ReceivedCode`](crate::ReceivedCode).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ErrorCode(pub(crate) &'static str);

impl ErrorCode {
    /// What the catalogue says of every code, sorted by code.
    pub const ALL: &'static [CodeEntry] = CODES;

    /// The code with this text, character by character; none if the catalogue has none.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        Some(entry_of(text)?.code)
    }

    /// The code as it goes over the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.0
    }

    /// What the catalogue says of it.
    ///
    /// # Panics
    ///
    /// Never: whatever code can be had is in the catalogue.
    #[must_use]
    pub fn entry(self) -> &'static CodeEntry {
        entry_of(self.0).expect("every code is in the table")
    }

    /// What it means.
    #[must_use]
    pub fn meaning(self) -> &'static str {
        self.entry().meaning
    }

    /// What to do about it.
    #[must_use]
    pub fn action(self) -> &'static str {
        self.entry().action
    }

    /// The statuses that it comes with.
    #[must_use]
    pub fn statuses(self) -> &'static [StatusKey] {
        self.entry().statuses
    }

    /// Whether sending again can help.
    #[must_use]
    pub fn recovery(self) -> Recovery {
        self.entry().recovery
    }

    /// Who has to act.
    #[must_use]
    pub fn actor(self) -> Actor {
        self.entry().actor
    }

    /// Its permanent address.
    #[must_use]
    pub fn page(self) -> &'static str {
        self.entry().page
    }
}

/// What the catalogue says of the code with this text.
pub(crate) fn entry_of(text: &str) -> Option<&'static CodeEntry> {
    let at = CODES.binary_search_by(|entry| entry.code.0.cmp(text));
    at.ok().map(|at| &CODES[at])
}

/// The page of a code that is no more.
pub(crate) fn retired_page_of(text: &str) -> Option<&'static str> {
    let at = RETIRED.binary_search_by(|retired| retired.code.cmp(text));
    at.ok().map(|at| RETIRED[at].page)
}

/// A text that is none of the catalogue's codes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownCode(String);

impl fmt::Display for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is no error code of this version", self.0)
    }
}

impl std::error::Error for UnknownCode {}

impl FromStr for ErrorCode {
    type Err = UnknownCode;

    fn from_str(text: &str) -> Result<Self, UnknownCode> {
        Self::new(text).ok_or_else(|| UnknownCode(text.to_owned()))
    }
}

impl TryFrom<&str> for ErrorCode {
    type Error = UnknownCode;

    fn try_from(text: &str) -> Result<Self, UnknownCode> {
        text.parse()
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

impl Serialize for ErrorCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0)
    }
}

/// Refuses a code that the catalogue does not have.
impl<'de> Deserialize<'de> for ErrorCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}
