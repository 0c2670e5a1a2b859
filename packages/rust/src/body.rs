use crate::json;
use serde_json::{Map, Value};
use std::borrow::Cow;

/// Bytes beyond which a body is not read as JSON (P81).
pub(crate) const MAX_BYTES: usize = 1_048_576;

/// A body as far as it counts.
pub(crate) struct Body<'a> {
    /// Without a byte order mark; none if the body was decoded already.
    pub text: Option<Cow<'a, str>>,
    /// The JSON object that it is, or that it is a list of.
    pub tree: Option<Map<String, Value>>,
}

impl<'a> Body<'a> {
    pub fn read(bytes: &'a [u8]) -> Self {
        let is_whole = bytes.len() <= MAX_BYTES;
        let text = decode(&bytes[..bytes.len().min(MAX_BYTES)]);
        let tree = is_whole.then(|| json::object(&text)).flatten();
        let text = Some(text);
        Self { text, tree }
    }

    /// A text that stands in a body.
    pub fn of_text(text: &'a str) -> Self {
        Self {
            text: Some(Cow::Borrowed(text)),
            tree: json::object(text),
        }
    }

    /// An object that stands in a body.
    pub fn of_object(tree: Map<String, Value>) -> Self {
        Self {
            text: None,
            tree: Some(tree),
        }
    }
}

/// UTF-8 as text, without one byte order mark.
fn decode(bytes: &[u8]) -> Cow<'_, str> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    // Most bodies are UTF-8, which this finds out faster.
    std::str::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes), Cow::Borrowed)
}
