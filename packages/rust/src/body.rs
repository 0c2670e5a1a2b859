use super::json;
use super::rare::has_rare;
use serde_json::{Map, Value};
use std::borrow::Cow;

/// Larger bodies are not read as JSON (P81).
pub(super) const MAX_BYTES: usize = 1_048_576;

/// The part of a body that counts.
pub(super) struct Body<'a> {
    /// The text without a byte order mark; `None` if the body was already decoded.
    pub text: Option<Cow<'a, str>>,
    /// The JSON object in it, or the first one of a list.
    pub tree: Option<Map<String, Value>>,
    /// Whether the object may have the text of an upstream, or a wait.
    pub has_rare: bool,
}

impl<'a> Body<'a> {
    pub(super) fn read(bytes: &'a [u8]) -> Self {
        let is_whole = bytes.len() <= MAX_BYTES;
        let text = decode(&bytes[..bytes.len().min(MAX_BYTES)]);
        let tree = is_whole.then(|| json::object(&text)).flatten();
        Self::new(Some(text), tree)
    }

    /// A text inside a body.
    pub(super) fn of_text(text: &'a str) -> Self {
        Self::new(Some(Cow::Borrowed(text)), json::object(text))
    }

    /// An object inside a body.
    pub(super) fn of_object(tree: Map<String, Value>) -> Self {
        Self::new(None, Some(tree))
    }

    fn new(text: Option<Cow<'a, str>>, tree: Option<Map<String, Value>>) -> Self {
        let has_rare = tree.as_ref().is_some_and(has_rare);
        Self {
            text,
            tree,
            has_rare,
        }
    }
}

/// Decodes UTF-8 and removes a byte order mark.
fn decode(bytes: &[u8]) -> Cow<'_, str> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    // Most bodies are valid UTF-8, and this is the faster check.
    std::str::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes), Cow::Borrowed)
}
