use super::generated::well_known::is_rare;
use serde_json::{Map, Value};

/// Whether a body may have the text of an upstream, or a wait. Few bodies do, and one look at all
/// keys is faster than one for each place.
pub(super) fn has_rare(body: &Map<String, Value>) -> bool {
    body.iter().any(|(key, value)| {
        is_rare(key)
            || match value {
                Value::Object(members) => members.keys().any(|key| is_rare(key)),
                Value::Array(_) => true,
                _ => false,
            }
    })
}
