use crate::generated::statuses::STATUSES;
use crate::{Actor, Recovery, StatusEntry, StatusKey};

/// What an error means: whether retrying can help, who has to act, and the URL of its
/// documentation.
pub(crate) type Classification = (Recovery, Actor, Option<&'static str>);

/// Classifies an error by its status alone (P51 to P56).
pub(crate) fn classify(status: Option<u16>) -> Classification {
    let listed_as = |entry: &StatusEntry| (entry.recovery, entry.actor, Some(entry.docs_url));
    let Some(status) = status else {
        return (Recovery::Terminal, Actor::Operator, None);
    };
    if let Some(own) = listed(StatusKey::status(status)) {
        return listed_as(own);
    }
    let class = listed(StatusKey::class(status / 100));
    let docs_url = class.map(|entry| entry.docs_url);
    match (status, class) {
        (408 | 425 | 429, _) => (Recovery::Transient, Actor::Caller, docs_url),
        (501 | 505, _) => (Recovery::Terminal, Actor::Operator, docs_url),
        (_, Some(entry)) => listed_as(entry),
        (400..500, None) => (Recovery::Correctable, Actor::Caller, None),
        (500..600, None) => (Recovery::Transient, Actor::Operator, None),
        _ => (Recovery::Terminal, Actor::Operator, None),
    }
}

/// The catalogue's entry for exactly this status, else for its class.
pub(crate) fn entry_for(status: u16) -> Option<&'static StatusEntry> {
    listed(StatusKey::status(status)).or_else(|| listed(StatusKey::class(status / 100)))
}

fn listed(key: StatusKey) -> Option<&'static StatusEntry> {
    STATUSES.iter().find(|entry| entry.status == key)
}
