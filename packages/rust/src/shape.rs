use crate::generated::settings::ACCEPTS;
use serde_json::{Map, Value};
use std::borrow::Cow;

/// The places of fields in a body of some format, each as the keys of a JSON Pointer (RFC 6901).
pub(crate) struct Shape {
    pub name: &'static str,
    pub message: &'static [&'static str],
    pub code: Option<&'static [&'static str]>,
    pub kind: Option<&'static [&'static str]>,
    pub param: Option<&'static [&'static str]>,
}

/// The values of a shape's fields; no format if no shape fits.
#[derive(Default)]
pub(crate) struct Fields<'a> {
    /// The name of the shape.
    pub format: Option<&'static str>,
    /// Whether the body has a mark of the shape besides the message, so that no other shape can
    /// be meant.
    pub is_close: bool,
    pub message: Option<&'a Value>,
    pub code: Option<&'a Value>,
    pub kind: Option<&'a Value>,
    pub param: Option<&'a Value>,
}

/// The fields by the first shape that fits closely, else by the first that fits loosely (P14 to P17).
pub(crate) fn fit(body: &Map<String, Value>) -> Fields<'_> {
    let mut loose = None;
    for shape in ACCEPTS {
        let mut fields = shape.read(body);
        if matches!(fields.message, Some(Value::String(_))) {
            fields.is_close = match shape.code {
                Some(_) => fields.code.is_some() || fields.param.is_some(),
                None => fields.kind.is_some(),
            };
            if fields.is_close {
                return fields;
            }
        } else {
            let told = match shape.code {
                Some(_) => fields.code.and_then(code_of),
                None => fields.kind.and_then(word).map(Cow::Borrowed),
            };
            if told.is_none() {
                continue;
            }
        }
        loose = loose.or(Some(fields));
    }
    loose.unwrap_or_default()
}

impl Shape {
    fn read<'a>(&self, body: &'a Map<String, Value>) -> Fields<'a> {
        Fields {
            format: Some(self.name),
            is_close: false,
            message: at(body, self.message),
            code: self.code.and_then(|keys| at(body, keys)),
            kind: self.kind.and_then(|keys| at(body, keys)),
            param: self.param.and_then(|keys| at(body, keys)),
        }
    }
}

/// The value at a pointer (P13).
pub(crate) fn at<'a>(body: &'a Map<String, Value>, keys: &[&str]) -> Option<&'a Value> {
    let (first, rest) = keys.split_first()?;
    rest.iter()
        .try_fold(body.get(*first)?, |holder, key| match holder {
            Value::Object(members) => members.get(*key),
            Value::Array(items) => items.get(index(key)?),
            _ => None,
        })
}

/// A key as an index; RFC 6901 has no leading zeros.
fn index(key: &str) -> Option<usize> {
    let is_index = key.bytes().all(|byte| byte.is_ascii_digit());
    (is_index && (key == "0" || !key.starts_with('0'))).then(|| key.parse().ok())?
}

/// A `type` or a `param` (P22 to P24).
pub(crate) fn word(value: &Value) -> Option<&str> {
    value.as_str().filter(|text| is_word(text))
}

/// Whether a text has content: Go prints `<nil>` for nil.
pub(crate) fn is_word(text: &str) -> bool {
    !matches!(text, "" | "<nil>")
}

/// A `code`, which may be a number (P20 to P23).
pub(crate) fn code_of(value: &Value) -> Option<Cow<'_, str>> {
    const MAX_SAFE: f64 = 9_007_199_254_740_991.0;
    let Value::Number(number) = value else {
        return word(value).map(Cow::Borrowed);
    };
    let number = number.as_f64()?;
    let is_whole = number.fract() == 0.0 && number.abs() <= MAX_SAFE;
    // Adding 0 turns -0 into 0.
    is_whole.then(|| Cow::Owned((number + 0.0).to_string()))
}
