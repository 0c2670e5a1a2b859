use crate::ErrorCode;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Whether sending again can help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Recovery {
    /// The same request may succeed later.
    Transient,
    /// It may succeed once the actor has changed something.
    Correctable,
    /// It will not succeed: a person must look.
    Terminal,
}

/// Who has to act before the error goes away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// Whoever sent the request.
    Caller,
    /// Who owns the account that it was sent for.
    AccountOwner,
    /// Who runs the service.
    Operator,
    /// Whoever runs what the service depends on.
    Upstream,
}

/// A status, or a class of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StatusKey {
    /// A status, such as 429.
    Code(u16),
    /// A class by its first digit: 5 is `5xx`.
    Class(u16),
}

/// What the catalogue says of a code.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CodeEntry {
    /// The code itself.
    pub code: ErrorCode,
    /// The id of its category.
    pub category: &'static str,
    /// What it means.
    pub meaning: &'static str,
    /// What to do about it.
    pub action: &'static str,
    /// The statuses that it comes with; the first that is no class is the one to answer with.
    pub statuses: &'static [StatusKey],
    /// Whether sending again can help.
    pub recovery: Recovery,
    /// Who has to act.
    pub actor: Actor,
    /// Its permanent address.
    pub page: &'static str,
    /// Why it should no longer be raised, if so.
    pub deprecated: Option<Deprecation>,
}

/// Why a code should no longer be raised.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Deprecation {
    /// The reason, for a person.
    pub reason: &'static str,
    /// The code that took its place.
    pub replaced_by: Option<ErrorCode>,
    /// The version that first said so.
    pub since: Option<&'static str>,
    /// The day from which it may be gone, as `2027-06-30`.
    pub sunset: Option<&'static str>,
}

/// What the catalogue says of a status, or of a class of them.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct StatusEntry {
    /// The status or class.
    pub status: StatusKey,
    /// Its name, such as `rate_limited`.
    pub name: &'static str,
    /// What it means.
    pub meaning: &'static str,
    /// Its common cause.
    pub cause: &'static str,
    /// Whether sending again can help where only the status is known.
    pub recovery: Recovery,
    /// Who has to act where only the status is known.
    pub actor: Actor,
    /// Its permanent address.
    pub page: &'static str,
}

/// A code that is no more.
pub(crate) struct Retired {
    pub code: &'static str,
    pub page: &'static str,
}

impl Recovery {
    /// The word that the catalogue has for it: `transient`, `correctable` or `terminal`.
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
    /// The word that the catalogue has for it: `caller`, `account_owner`, `operator` or `upstream`.
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
    /// Whether an answer with a status is one of these.
    #[must_use]
    pub const fn includes(self, status: u16) -> bool {
        match self {
            Self::Code(code) => status == code,
            Self::Class(class) => status / 100 == class,
        }
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

/// As the catalogue writes it: `429`, `5xx`.
impl fmt::Display for StatusKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Code(code) => code.fmt(f),
            Self::Class(class) => write!(f, "{class}xx"),
        }
    }
}
