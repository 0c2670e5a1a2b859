// Texts with the limits of the contract.

/// The maximum number of characters of a text in a result.
const MAX_CHARACTERS: usize = 1000;

/// The first 1,000 characters.
pub(super) fn cut(text: &str) -> &str {
    // Most texts are short, and no character is shorter than a byte.
    if text.len() <= MAX_CHARACTERS {
        return text;
    }
    match text.char_indices().nth(MAX_CHARACTERS) {
        Some((end, _)) => &text[..end],
        None => text,
    }
}

/// JSON's whitespace.
pub(super) const WHITESPACE: [char; 4] = [' ', '\t', '\n', '\r'];

/// The text without JSON's whitespace at its ends.
pub(super) fn trim(text: &str) -> &str {
    text.trim_matches(WHITESPACE)
}

/// Whether a text contains only JSON's whitespace.
pub(super) fn is_blank(text: &str) -> bool {
    trim(text).is_empty()
}

/// The bytes without JSON's whitespace at their ends.
pub(super) fn trim_bytes(mut bytes: &[u8]) -> &[u8] {
    while let [b' ' | b'\t' | b'\n' | b'\r', rest @ ..] = bytes {
        bytes = rest;
    }
    while let [rest @ .., b' ' | b'\t' | b'\n' | b'\r'] = bytes {
        bytes = rest;
    }
    bytes
}
