use crate::generated::{codes::CODES, retired::RETIRED};
use crate::{Actor, CodeEntry, Recovery, StatusKey};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

/// One of the catalogue's error codes.
///
/// Each code is an associated constant, which you can use in patterns. Servers may send codes
/// that are newer than this version: receive those as [`ReceivedCode`](crate::ReceivedCode).
///
/// # Examples
///
/// ```
/// use org_error_codes::{ErrorCode, UnknownCode};
///
/// let code: ErrorCode = "model_not_found".parse()?;
/// assert_eq!(code, ErrorCode::MODEL_NOT_FOUND);
/// assert!("no_such_code".parse::<ErrorCode>().is_err());
///
/// let hint = match code {
///     ErrorCode::MODEL_NOT_FOUND => "choose another model",
///     other => other.action(),
/// };
/// assert_eq!(hint, "choose another model");
/// # Ok::<(), UnknownCode>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ErrorCode(pub(crate) &'static str);

impl ErrorCode {
    /// The code as it is sent.
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
    pub fn action(self) -> &'static str {
        self.entry().action
    }

    /// The statuses that the code is sent with.
    #[must_use]
    pub fn statuses(self) -> &'static [StatusKey] {
        self.entry().statuses
    }

    /// Whether retrying can help.
    #[must_use]
    pub fn recovery(self) -> Recovery {
        self.entry().recovery
    }

    /// Who has to act.
    #[must_use]
    pub fn actor(self) -> Actor {
        self.entry().actor
    }

    /// The permanent URL of its documentation.
    #[must_use]
    pub fn docs_url(self) -> &'static str {
        self.entry().docs_url
    }
}

/// What the catalogue says about the code with this text.
pub(crate) fn entry_of(text: &str) -> Option<&'static CodeEntry> {
    let at = CODES.binary_search_by(|entry| entry.code.0.cmp(text));
    at.ok().map(|at| &CODES[at])
}

/// Whether the catalogue lists a code, even as retired.
pub(crate) fn is_listed(text: &str) -> bool {
    entry_of(text).is_some() || retired_docs_url_of(text).is_some()
}

/// The code whose documentation has this URL, even a retired one.
pub(crate) fn code_of_docs(url: &str) -> Option<&'static str> {
    let own = CODES.iter().find(|entry| entry.docs_url == url);
    let retired = || RETIRED.iter().find(|retired| retired.docs_url == url);
    own.map(|entry| entry.code.0)
        .or_else(|| Some(retired()?.code))
}

/// The URL of a retired code's documentation.
pub(crate) fn retired_docs_url_of(text: &str) -> Option<&'static str> {
    let at = RETIRED.binary_search_by(|retired| retired.code.cmp(text));
    at.ok().map(|at| RETIRED[at].docs_url)
}

/// The error of parsing a text that is not one of this version's codes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownCode(pub(crate) String);

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

impl Serialize for ErrorCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0)
    }
}

/// Rejects a text that is not one of this version's codes.
impl<'de> Deserialize<'de> for ErrorCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
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
