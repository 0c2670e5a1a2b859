use super::text::trim_bytes;
use std::collections::{BTreeMap, HashMap};
use std::hash::BuildHasher;

/// Headers of a response, such as name-value pairs in a list or a map. The case of names does not
/// matter.
pub trait Headers {
    /// Calls a function with each value of a header, in order.
    ///
    /// `name` is in lower case.
    fn each_value(&self, name: &str, found: &mut dyn FnMut(&[u8]));
}

/// The maximum length of a value: no client accepts as much in all headers together.
pub(super) const MAX_LENGTH: usize = 262_144;

/// How many headers of a list are read: a header takes at least 4 bytes.
const MAX_HEADERS: usize = MAX_LENGTH / 4;

/// The values of a header, trimmed and joined (RFC 9110 section 5.3); `None` if they are too
/// long.
pub(super) fn value_of(headers: &dyn Headers, name: &str) -> Option<Vec<u8>> {
    let mut joined: Option<Vec<u8>> = None;
    headers.each_value(name, &mut |value| match &mut joined {
        None => joined = Some(trim_bytes(value).to_vec()),
        Some(values) if values.len() > MAX_LENGTH => {}
        Some(values) => {
            values.extend_from_slice(b", ");
            values.extend_from_slice(trim_bytes(value));
        }
    });
    joined.filter(|value| value.len() <= MAX_LENGTH)
}

impl<N: AsRef<str>, V: AsRef<[u8]>> Headers for &[(N, V)] {
    fn each_value(&self, name: &str, found: &mut dyn FnMut(&[u8])) {
        for (own, value) in self.iter().take(MAX_HEADERS) {
            if own.as_ref().eq_ignore_ascii_case(name) {
                found(value.as_ref());
            }
        }
    }
}

impl<N: AsRef<str>, V: AsRef<[u8]>, const LENGTH: usize> Headers for [(N, V); LENGTH] {
    fn each_value(&self, name: &str, found: &mut dyn FnMut(&[u8])) {
        self.as_slice().each_value(name, found);
    }
}

impl<N: AsRef<str>, V: AsRef<[u8]>> Headers for Vec<(N, V)> {
    fn each_value(&self, name: &str, found: &mut dyn FnMut(&[u8])) {
        self.as_slice().each_value(name, found);
    }
}

impl<N: AsRef<str>, V: AsRef<[u8]>, S: BuildHasher> Headers for HashMap<N, V, S> {
    fn each_value(&self, name: &str, found: &mut dyn FnMut(&[u8])) {
        for (own, value) in self {
            if own.as_ref().eq_ignore_ascii_case(name) {
                found(value.as_ref());
            }
        }
    }
}

impl<N: AsRef<str>, V: AsRef<[u8]>> Headers for BTreeMap<N, V> {
    fn each_value(&self, name: &str, found: &mut dyn FnMut(&[u8])) {
        for (own, value) in self {
            if own.as_ref().eq_ignore_ascii_case(name) {
                found(value.as_ref());
            }
        }
    }
}
