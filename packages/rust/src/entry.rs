use super::ErrorCode;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Whether retrying can help.
///
/// # Examples
///
/// ```
/// use org_error_codes::Recovery;
///
/// assert_eq!(Recovery::Correctable.to_string(), "correctable");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Recovery {
    /// The same request may succeed later.
    Transient,
    /// The request may succeed once the actor has changed something.
    Correctable,
    /// The request cannot succeed: someone must look into it.
    Terminal,
}

/// Who has to act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Actor {
    /// The sender of the request.
    Caller,
    /// The owner of the account that the request was sent for.
    AccountOwner,
    /// The operator of the service.
    Operator,
    /// The operator of a service that this one depends on.
    Upstream,
}

/// An HTTP status such as `429`, or a class of statuses such as `5xx`.
///
/// # Examples
///
/// ```
/// use org_error_codes::codes;
///
/// for key in codes().iter().flat_map(|entry| entry.statuses) {
///     match key.as_class() {
///         Some(class) => assert!(key.includes(class * 100 + 99)),
///         None => assert_eq!(key.as_status().map(|status| status.to_string()), Some(key.to_string())),
///     }
/// }
/// ```
// A class is its first digit: no status is below 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct StatusKey(u16);

/// What the catalogue says about a code.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CodeEntry {
    /// The code itself.
    pub code: ErrorCode,
    /// What is sent, if that is a number.
    pub value: Option<i64>,
    /// The id of its category.
    pub category: Option<&'static str>,
    /// What it means.
    pub meaning: &'static str,
    /// What to do about it.
    pub action: Option<&'static str>,
    /// The statuses that the code is sent with; empty if they are not known. The first one that is
    /// not a class is the default.
    pub statuses: &'static [StatusKey],
    /// Whether retrying can help; `None` if that depends on the status.
    pub recovery: Option<Recovery>,
    /// Who has to act; `None` if that depends on the status.
    pub actor: Option<Actor>,
    /// The permanent URL of the code's documentation.
    pub docs_url: &'static str,
    /// Why the code should no longer be raised, if it is deprecated.
    pub deprecated: Option<Deprecation>,
}

/// Why a code should no longer be raised.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Deprecation {
    /// The reason, for people.
    pub reason: &'static str,
    /// The code that replaces it.
    pub replaced_by: Option<ErrorCode>,
    /// The version that deprecated the code.
    pub since: Option<&'static str>,
    /// The first day on which the code may be removed, such as `2027-06-30`.
    pub sunset: Option<&'static str>,
}

/// What the catalogue says about a status or a class of statuses.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct StatusEntry {
    /// The status or class.
    pub status: StatusKey,
    /// Its name, in `snake_case`.
    pub name: &'static str,
    /// What it means.
    pub meaning: &'static str,
    /// Its common cause.
    pub cause: Option<&'static str>,
    /// Whether retrying can help, if only the status is known; `None` if the catalogue leaves that
    /// to HTTP.
    pub recovery: Option<Recovery>,
    /// Who has to act, if only the status is known; `None` if the catalogue leaves that to HTTP.
    pub actor: Option<Actor>,
    /// The permanent URL of its documentation.
    pub docs_url: &'static str,
}

/// A code that was removed from the catalogue.
pub(super) struct Retired {
    pub code: &'static str,
    pub docs_url: &'static str,
}

/// Another value that stands for a code, even a retired one.
pub(super) struct Alias {
    pub alias: &'static str,
    pub code: &'static str,
}

/// The text around the parameter of a value that stands for a code, even a retired one.
pub(super) struct Pattern {
    pub before: &'static str,
    pub after: &'static str,
    pub code: &'static str,
}

impl Pattern {
    /// Whether a text has this text around at least one character.
    pub(super) fn fits(&self, text: &str) -> bool {
        text.len() > self.before.len() + self.after.len()
            && text.starts_with(self.before)
            && text.ends_with(self.after)
    }
}

impl Recovery {
    /// The catalogue's word: `transient`, `correctable` or `terminal`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Transient => "transient",
            Self::Correctable => "correctable",
            Self::Terminal => "terminal",
        }
    }
}

impl Actor {
    /// The catalogue's word: `caller`, `account_owner`, `operator` or `upstream`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Caller => "caller",
            Self::AccountOwner => "account_owner",
            Self::Operator => "operator",
            Self::Upstream => "upstream",
        }
    }
}

impl StatusKey {
    pub(super) const fn status(status: u16) -> Self {
        Self(status)
    }

    pub(super) const fn class(digit: u16) -> Self {
        Self(digit)
    }

    /// The status, from 100 to 599, if this is a single status.
    #[must_use]
    pub const fn as_status(self) -> Option<u16> {
        if self.0 < 100 { None } else { Some(self.0) }
    }

    /// The first digit of the class, from 1 to 5, if this is a class.
    #[must_use]
    pub const fn as_class(self) -> Option<u16> {
        if self.0 < 100 { Some(self.0) } else { None }
    }

    /// Whether a status equals this one, or belongs to this class.
    #[must_use]
    pub const fn includes(self, status: u16) -> bool {
        self.0 == if self.0 < 100 { status / 100 } else { status }
    }
}

impl fmt::Display for Recovery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The catalogue's notation: `429`, `5xx`.
impl fmt::Display for StatusKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.as_class() {
            Some(digit) => write!(f, "{digit}xx"),
            None => self.0.fmt(f),
        }
    }
}
