// Reads JSON as the contract requires (P9 to P12). `serde_json` reads almost every body. It
// rejects numbers beyond a double and escapes of lone surrogates, and does not count depth as the
// contract does: such bodies need our own reader.

mod number;

use super::text::trim;
use serde_json::{Map, Value};

/// How many objects and lists may be open at once.
const MAX_DEPTH: usize = 64;

/// The object that a text contains, or the first one of its list (P69): Gemini's streams wrap the
/// error in a list. `None` if it is another value, not JSON, or too deep.
pub(super) fn object(text: &str) -> Option<Map<String, Value>> {
    let text = trim(text);
    // Most other bodies do not start like JSON.
    if !text.starts_with(['{', '[']) {
        return None;
    }
    let is_shallow = openings(text.as_bytes()) <= MAX_DEPTH;
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

/// How many brackets a text opens, those in strings included.
fn openings(text: &[u8]) -> usize {
    // Sums of a byte let the compiler count a whole block at once.
    let in_block = |block: &[u8]| -> u8 {
        let is_opening = |byte: &u8| u8::from(matches!(byte, b'{' | b'['));
        block.iter().map(is_opening).sum()
    };
    let blocks = text.chunks(u8::MAX.into());
    blocks.map(|block| usize::from(in_block(block))).sum()
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

/// The rest of a text from the byte `at`, which is always the start of a character.
struct Reader<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Consumes a byte if it is the next one.
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

    /// Reads an object after its `{`. A repeated key replaces the earlier one.
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

    /// Reads a list after its `[`.
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

    /// Reads a string after its opening `"`.
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

    /// Reads an escape after its `\`. A lone surrogate becomes U+FFFD (P30), because no `String`
    /// can have one.
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

    /// The unit of the escape after a high surrogate, without consuming it; else 0.
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

/// The value of four hexadecimal digits.
fn hexadecimal(digits: &[u8]) -> Option<u16> {
    digits.iter().try_fold(0, |unit, &digit| {
        let value = char::from(digit).to_digit(16)?;
        Some(unit << 4 | u16::try_from(value).ok()?)
    })
}

/// How many bytes of a string precede a quote, an escape or a control character.
fn plain_length(bytes: &[u8]) -> Option<usize> {
    let is_special = |byte: &u8| matches!(byte, b'"' | b'\\' | 0..b' ');
    // Without a branch per byte, the compiler checks a whole block at once.
    let is_plain = |block: &&[u8]| !block.iter().fold(false, |any, byte| any | is_special(byte));
    let start = bytes.chunks_exact(16).take_while(is_plain).count() * 16;
    let rest = bytes[start..].iter().position(is_special)?;
    Some(start + rest)
}
