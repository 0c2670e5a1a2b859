use super::generated::statuses::STATUSES;
use super::{Actor, Recovery, StatusEntry, StatusKey};

/// What an error means: whether retrying can help, who has to act, and the URL of its
/// documentation.
pub(super) struct Classification {
    pub recovery: Recovery,
    pub actor: Actor,
    pub docs_url: Option<&'static str>,
}

/// Classifies an error by its status alone (P51 to P56).
pub(super) fn classify(status: Option<u16>) -> Classification {
    let (own, class) = status.map_or((None, None), entries_for);
    let (is_unlike, recovery, actor) = match status.unwrap_or_default() {
        408 | 425 | 429 => (true, Recovery::Transient, Actor::Caller),
        501 | 505 => (true, Recovery::Terminal, Actor::Operator),
        400..500 => (false, Recovery::Correctable, Actor::Caller),
        500..600 => (false, Recovery::Transient, Actor::Operator),
        _ => (false, Recovery::Terminal, Actor::Operator),
    };
    let saying = [own, class.filter(|_| !is_unlike)];
    let mut said = saying.into_iter().flatten();
    Classification {
        recovery: said
            .clone()
            .find_map(|entry| entry.recovery)
            .unwrap_or(recovery),
        actor: said.find_map(|entry| entry.actor).unwrap_or(actor),
        docs_url: own.or(class).map(|entry| entry.docs_url),
    }
}

/// The catalogue's entry for exactly this status, else for its class.
pub(super) fn entry_for(status: u16) -> Option<&'static StatusEntry> {
    let (own, class) = entries_for(status);
    own.or(class)
}

/// What a body has in the place of its type if no category is known: the name of the status.
pub(super) fn kind_for(status: u16) -> &'static str {
    entry_for(status).map_or("error", |entry| entry.name)
}

type Entry = Option<&'static StatusEntry>;

fn entries_for(status: u16) -> (Entry, Entry) {
    let listed = |key| STATUSES.iter().find(|entry| entry.status == key);
    let class = StatusKey::class(status / 100);
    (listed(StatusKey::status(status)), listed(class))
}
