use super::CodeEntry;
use super::entry::Retired;
use super::generated::aliases::{ALIASES, PATTERNS};
use super::generated::{codes::CODES, retired::RETIRED};

/// A code that the catalogue lists.
#[derive(Clone, Copy)]
pub(super) enum Listed {
    Known(&'static CodeEntry),
    Retired(&'static Retired),
}

impl Listed {
    pub(super) fn entry(self) -> Option<&'static CodeEntry> {
        match self {
            Self::Known(entry) => Some(entry),
            Self::Retired(_) => None,
        }
    }

    pub(super) fn docs_url(self) -> &'static str {
        match self {
            Self::Known(entry) => entry.docs_url,
            Self::Retired(retired) => retired.docs_url,
        }
    }
}

/// The code that a text stands for (P84): its own, or the code that has it as another value.
pub(super) fn listed(text: &str) -> Option<Listed> {
    own(text).or_else(|| own(stands_for(text)?))
}

/// What the catalogue says about the code with this text.
pub(super) fn entry_of(text: &str) -> Option<&'static CodeEntry> {
    let at = CODES.binary_search_by(|entry| entry.code.0.cmp(text));
    at.ok().map(|at| &CODES[at])
}

/// The code whose documentation has this URL, even a retired one.
pub(super) fn code_of_docs(url: &str) -> Option<&'static str> {
    let own = CODES.iter().find(|entry| entry.docs_url == url);
    let retired = || RETIRED.iter().find(|retired| retired.docs_url == url);
    own.map(|entry| entry.code.0)
        .or_else(|| Some(retired()?.code))
}

fn own(text: &str) -> Option<Listed> {
    entry_of(text).map(Listed::Known).or_else(|| {
        let at = RETIRED.binary_search_by(|retired| retired.code.cmp(text));
        at.ok().map(|at| Listed::Retired(&RETIRED[at]))
    })
}

/// The code that has another value.
fn stands_for(text: &str) -> Option<&'static str> {
    let at = ALIASES.binary_search_by(|other| other.alias.cmp(text));
    at.ok().map(|at| ALIASES[at].code).or_else(|| {
        let fitting = PATTERNS.iter().find(|pattern| pattern.fits(text));
        fitting.map(|pattern| pattern.code)
    })
}
