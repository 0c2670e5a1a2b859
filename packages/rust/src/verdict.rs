use crate::generated::statuses::STATUSES;
use crate::{Actor, Recovery, StatusEntry, StatusKey};

/// What to do about an error.
pub(crate) type Verdict = (Recovery, Actor, Option<&'static str>);

/// What to do about an error of which only the status is known, if that (P51 to P56).
pub(crate) fn verdict_of(status: Option<u16>) -> Verdict {
    let told = |entry: &StatusEntry| (entry.recovery, entry.actor, Some(entry.page));
    let Some(status) = status else {
        return (Recovery::Terminal, Actor::Operator, None);
    };
    if let Some(own) = listed(StatusKey::Code(status)) {
        return told(own);
    }
    let class = listed(StatusKey::Class(status / 100));
    let page = class.map(|entry| entry.page);
    match (status, class) {
        (408 | 425 | 429, _) => (Recovery::Transient, Actor::Caller, page),
        (501 | 505, _) => (Recovery::Terminal, Actor::Operator, page),
        (_, Some(entry)) => told(entry),
        (400..500, None) => (Recovery::Correctable, Actor::Caller, None),
        (500..600, None) => (Recovery::Transient, Actor::Operator, None),
        _ => (Recovery::Terminal, Actor::Operator, None),
    }
}

/// What the catalogue says of exactly this status, else of its class.
pub(crate) fn entry_for(status: u16) -> Option<&'static StatusEntry> {
    listed(StatusKey::Code(status)).or_else(|| listed(StatusKey::Class(status / 100)))
}

fn listed(key: StatusKey) -> Option<&'static StatusEntry> {
    STATUSES.iter().find(|entry| entry.status == key)
}
