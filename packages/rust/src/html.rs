use super::text::WHITESPACE;
use std::borrow::Cow;

/// The title of an HTML page, such as proxies send; `None` if the text is not HTML or has no
/// title (P77).
pub(super) fn title_of(text: &str) -> Option<String> {
    let is_page = ["<!doctype html", "<html"]
        .iter()
        .any(|start| rest_after(start, text).is_some());
    let title = without_references(is_page.then(|| title_in(text))??);
    let words = title.split(WHITESPACE).filter(|word| !word.is_empty());
    let line = words.collect::<Vec<_>>().join(" ");
    (!line.is_empty()).then_some(line)
}

/// The text between the first `<title>` and the next `<`.
fn title_in(page: &str) -> Option<&str> {
    page.match_indices('<').find_map(|(start, _)| {
        let attributes = rest_after("<title", &page[start..])?;
        let (_, rest) = attributes.split_at(attributes.find(['<', '>'])?);
        Some(rest.strip_prefix('>')?.split_once('<')?.0)
    })
}

/// The rest of a text after its start, which is compared without case (ASCII).
fn rest_after<'a>(start: &str, text: &'a str) -> Option<&'a str> {
    let (own, rest) = text.split_at_checked(start.len())?;
    own.eq_ignore_ascii_case(start).then_some(rest)
}

/// A text with the commonest character references resolved.
fn without_references(text: &str) -> Cow<'_, str> {
    const REFERENCES: [(&str, char); 6] = [
        ("amp;", '&'),
        ("lt;", '<'),
        ("gt;", '>'),
        ("quot;", '"'),
        ("#39;", '\''),
        ("nbsp;", ' '),
    ];
    let Some((before, rest)) = text.split_once('&') else {
        return Cow::Borrowed(text);
    };
    let mut read = before.to_owned();
    for part in rest.split('&') {
        let found = REFERENCES
            .iter()
            .find_map(|(name, character)| Some((*character, part.strip_prefix(name)?)));
        let (character, rest) = found.unwrap_or(('&', part));
        read.push(character);
        read.push_str(rest);
    }
    Cow::Owned(read)
}
