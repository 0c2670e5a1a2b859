use super::Headers;
use super::generated::settings::{REQUEST_ID_HEADERS, REQUEST_ID_SUFFIX};
use super::headers::value_of;

/// Whether a text can be a request id (P34): 1 to 256 visible ASCII characters, no comma.
pub(super) fn is_request_id(text: &[u8]) -> bool {
    (1..=256).contains(&text.len())
        && text
            .iter()
            .all(|byte| byte.is_ascii_graphic() && *byte != b',')
}

/// The request id in the headers (P35).
pub(super) fn request_id_in(headers: &dyn Headers) -> Option<String> {
    REQUEST_ID_HEADERS.iter().find_map(|name| {
        let value = value_of(headers, name).filter(|value| is_request_id(value))?;
        String::from_utf8(value).ok()
    })
}

/// The request id at the end of a message, and the text before it (P36).
pub(super) fn request_id_at_end(message: &str) -> Option<(&str, &str)> {
    let (before, after) = REQUEST_ID_SUFFIX?;
    let (rest, id) = message.strip_suffix(after)?.rsplit_once(before)?;
    is_request_id(id.as_bytes()).then_some((rest, id))
}
