// The places of code, type, param and status in bodies that match no shape of the catalogue (P74,
// P78).

use super::generated::well_known::{
    CODES, PARAMS, Place, QUALIFIED_TYPES, STATUSES, TYPES, UPSTREAMS, status_of,
};
use super::shape::{at, code_of, is_word, word};
use super::text::is_blank;
use serde_json::{Map, Value};
use std::borrow::Cow;

pub(super) fn code_in(body: &Map<String, Value>) -> Option<Cow<'_, str>> {
    first(CODES, body, code_of).or_else(|| {
        // OAuth puts its code in `error`, next to a description (RFC 6749 section 5.2).
        let is_oauth = body.get("error_description").is_some_and(Value::is_string);
        word(body.get("error")?)
            .filter(|_| is_oauth)
            .map(Cow::Borrowed)
    })
}

/// What a gateway's upstream said (P83).
pub(super) fn upstream_in(body: &Map<String, Value>) -> Option<&str> {
    first(UPSTREAMS, body, |value| {
        value.as_str().filter(|text| !is_blank(text))
    })
}

pub(super) fn kind_in(body: &Map<String, Value>) -> Option<&str> {
    first(TYPES, body, word).or_else(|| first(QUALIFIED_TYPES, body, unqualified_word))
}

pub(super) fn param_in(body: &Map<String, Value>) -> Option<&str> {
    first(PARAMS, body, word)
}

/// The HTTP status in a body, as a number.
pub(super) fn status_in(body: &Map<String, Value>) -> Option<u16> {
    first(STATUSES, body, error_status)
}

/// A status from 400 to 599: a number, or text of its digits.
pub(super) fn error_status(value: &Value) -> Option<u16> {
    let digits = code_of(value).filter(|digits| digits.len() == 3)?;
    let status: u16 = digits.parse().ok()?;
    (400..600).contains(&status).then_some(status)
}

/// The HTTP status that a body's code or type implies.
pub(super) fn named_status_in(body: &Map<String, Value>, names: [Option<&str>; 2]) -> Option<u16> {
    let meant = |name: &str| status_of(unqualified(name));
    let in_types = |places| first(places, body, |value| meant(value.as_str()?));
    names
        .into_iter()
        .flatten()
        .find_map(meant)
        .or_else(|| in_types(TYPES))
        .or_else(|| in_types(QUALIFIED_TYPES))
}

/// A type without its namespace, such as `ThrottlingException` in AWS's
/// `com.amazon.coral.availability#ThrottlingException`.
fn unqualified(name: &str) -> &str {
    name.rsplit_once('#').map_or(name, |(_, own)| own)
}

fn unqualified_word(value: &Value) -> Option<&str> {
    word(value).map(unqualified).filter(|own| is_word(own))
}

/// The value at the first place that has one.
pub(super) fn first<'a, T>(
    places: &[Place],
    body: &'a Map<String, Value>,
    read: impl Fn(&'a Value) -> Option<T>,
) -> Option<T> {
    places.iter().find_map(|place| read(at(body, place)?))
}
