//! Reads JSON as the contract requires (P9 to P12). `serde_json` reads almost every body. It refuses
//! numbers beyond a double and escapes of lone surrogates, and does not count depth as the contract does:
//! such bodies take a reader of our own.

mod number;

use crate::text::trim;
use serde_json::{Map, Value};

/// How many objects and lists may be open at one place.
const MAX_DEPTH: usize = 64;

/// The object that a text is, or the first one of the list that it is (P69): Gemini's streams have a list
/// around the error. None if it is another value, not JSON, or too deep.
pub(crate) fn object(text: &str) -> Option<Map<String, Value>> {
    let text = trim(text);
    // Most bodies that are not JSON do not start like it.
    if !text.starts_with(['{', '[']) {
        return None;
    }
    let is_opening = |byte: &u8| matches!(byte, b'{' | b'[');
    let is_shallow = text.bytes().filter(is_opening).nth(MAX_DEPTH).is_none();
    let read = is_shallow
        .then(|| serde_json::from_str(text).ok())
        .flatten();
    let value = match read.or_else(|| unusual_value(text))? {
        Value::Array(items) => items.into_iter().next()?,
        value => value,
    };
    match value {
        Value::Object(members) => Some(members),
        _ => None,
    }
}

fn unusual_value(text: &str) -> Option<Value> {
    let mut reader = Reader {
        text,
        at: 0,
        depth: 0,
    };
    let value = reader.value()?;
    (reader.at == text.len()).then_some(value)
}

/// What is left of a text, from the byte `at`, which is always the start of a character.
struct Reader<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Steps over a byte if it is the next one.
    fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    fn value(&mut self) -> Option<Value> {
        match self.peek()? {
            b'"' => {
                self.at += 1;
                self.string().map(Value::String)
            }
            b'{' => {
                self.at += 1;
                self.object().map(Value::Object)
            }
            b'[' => {
                self.at += 1;
                self.list().map(Value::Array)
            }
            b't' => self.word("true", Value::Bool(true)),
            b'f' => self.word("false", Value::Bool(false)),
            b'n' => self.word("null", Value::Null),
            _ => self.number(),
        }
    }

    fn word(&mut self, word: &str, value: Value) -> Option<Value> {
        let found = self.text.as_bytes()[self.at..].starts_with(word.as_bytes());
        self.at += word.len();
        found.then_some(value)
    }

    /// What follows a `{`. A key that comes again takes the place of the one before.
    fn object(&mut self) -> Option<Map<String, Value>> {
        self.open()?;
        let mut members = Map::new();
        self.skip_space();
        if !self.take(b'}') {
            loop {
                self.skip_space();
                self.take(b'"').then_some(())?;
                let key = self.string()?;
                self.skip_space();
                self.take(b':').then_some(())?;
                self.skip_space();
                members.insert(key, self.value()?);
                self.skip_space();
                if !self.take(b',') {
                    break;
                }
            }
            self.take(b'}').then_some(())?;
        }
        self.depth -= 1;
        Some(members)
    }

    /// What follows a `[`.
    fn list(&mut self) -> Option<Vec<Value>> {
        self.open()?;
        let mut items = Vec::new();
        self.skip_space();
        if !self.take(b']') {
            loop {
                self.skip_space();
                items.push(self.value()?);
                self.skip_space();
                if !self.take(b',') {
                    break;
                }
            }
            self.take(b']').then_some(())?;
        }
        self.depth -= 1;
        Some(items)
    }

    fn open(&mut self) -> Option<()> {
        self.depth += 1;
        (self.depth <= MAX_DEPTH).then_some(())
    }

    /// What follows a `"`, up to the next one.
    fn string(&mut self) -> Option<String> {
        let mut string = String::new();
        loop {
            let rest = &self.text[self.at..];
            let length = plain_length(rest.as_bytes())?;
            let plain = &rest[..length];
            self.at += length + 1;
            match rest.as_bytes()[length] {
                b'"' if string.is_empty() => return Some(plain.to_owned()),
                b'"' => return Some(string + plain),
                b'\\' => {
                    string.push_str(plain);
                    string.push(self.escape()?);
                }
                _ => return None,
            }
        }
    }

    /// What follows a `\`. A lone surrogate becomes U+FFFD (P30): no `String` holds one.
    fn escape(&mut self) -> Option<char> {
        let letter = self.peek()?;
        self.at += 1;
        Some(match letter {
            b'"' | b'\\' | b'/' => char::from(letter),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let first = self.unit()?;
                let pair = char::decode_utf16([first, self.following(first)?]).next()?;
                let character = pair.unwrap_or(char::REPLACEMENT_CHARACTER);
                self.at += if character.len_utf16() == 2 { 6 } else { 0 };
                character
            }
            _ => return None,
        })
    }

    /// The unit of an escape that follows that of a high surrogate, not stepped over; else 0.
    fn following(&self, first: u16) -> Option<u16> {
        let rest = &self.text.as_bytes()[self.at..];
        if !(0xd800..0xdc00).contains(&first) || !rest.starts_with(b"\\u") {
            return Some(0);
        }
        hexadecimal(rest.get(2..6)?)
    }

    fn unit(&mut self) -> Option<u16> {
        let unit = hexadecimal(self.text.as_bytes().get(self.at..self.at + 4)?)?;
        self.at += 4;
        Some(unit)
    }
}

/// The number that four hexadecimal digits are.
fn hexadecimal(digits: &[u8]) -> Option<u16> {
    digits.iter().try_fold(0, |unit, &digit| {
        let value = char::from(digit).to_digit(16)?;
        Some(unit << 4 | u16::try_from(value).ok()?)
    })
}

/// How many bytes of a string stand before one that is no character of it: a quote, an escape, a
/// control character.
fn plain_length(bytes: &[u8]) -> Option<usize> {
    let is_special = |byte: &u8| matches!(byte, b'"' | b'\\' | 0..b' ');
    // Without a branch for each byte, the compiler looks at all of a block at once.
    let is_plain = |block: &&[u8]| !block.iter().fold(false, |any, byte| any | is_special(byte));
    let start = bytes.chunks_exact(16).take_while(is_plain).count() * 16;
    let rest = bytes[start..].iter().position(is_special)?;
    Some(start + rest)
}
