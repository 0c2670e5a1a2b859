use super::generated::settings::ACCEPTS;
use super::generated::well_known::Place;
use serde_json::{Map, Value};
use std::borrow::Cow;

/// The places of fields in a body of some format.
pub(super) struct Shape {
    pub name: &'static str,
    pub message: Option<Place>,
    pub code: Option<Place>,
    pub kind: Option<Place>,
    pub param: Option<Place>,
    pub status: Option<Place>,
    pub docs_url: Option<Place>,
    pub request_id: Option<Place>,
    pub details: Option<Place>,
    pub constants: &'static [Fixed],
}

/// A value that every body of a shape has in the same place.
pub(super) struct Fixed {
    pub place: Place,
    pub value: Constant,
}

#[allow(dead_code)] // A catalogue may have no constants of a kind.
pub(super) enum Constant {
    Null,
    Bool(bool),
    Number(f64),
    Text(&'static str),
}

/// The values of a shape's marks; no shape if none fits.
#[derive(Default)]
pub(super) struct Fields<'a> {
    pub shape: Option<&'static Shape>,
    /// Whether the body has a mark of the shape besides the message, so that no other shape can
    /// be meant.
    pub is_close: bool,
    pub message: Option<&'a Value>,
    pub code: Option<&'a Value>,
    pub kind: Option<&'a Value>,
    pub param: Option<&'a Value>,
}

/// The fields by the first shape that fits closely, else by the first that fits loosely (P14 to P17,
/// P85).
pub(super) fn fit(body: &Map<String, Value>) -> Fields<'_> {
    let mut loose = None;
    for shape in ACCEPTS {
        if shape.constants.iter().any(|fixed| fixed.rules_out(body)) {
            continue;
        }
        let mut fields = shape.read(body);
        let has_message = matches!(fields.message, Some(Value::String(_)));
        if !has_message && !fields.has_code(shape) {
            continue;
        }
        fields.is_close = match shape.message {
            Some(_) => has_message && fields.has_mark(shape),
            None => true,
        };
        if fields.is_close {
            return fields;
        }
        loose = loose.or(Some(fields));
    }
    loose.unwrap_or_default()
}

impl Shape {
    fn read<'a>(&'static self, body: &'a Map<String, Value>) -> Fields<'a> {
        let value = |place: Option<Place>| at(body, place?);
        Fields {
            shape: Some(self),
            is_close: false,
            message: value(self.message),
            code: value(self.code),
            kind: value(self.kind),
            param: value(self.param),
        }
    }
}

impl Fields<'_> {
    fn has_code(&self, shape: &Shape) -> bool {
        match shape.code {
            Some(_) => self.code.and_then(code_of).is_some(),
            None => self.kind.and_then(word).is_some(),
        }
    }

    fn has_mark(&self, shape: &Shape) -> bool {
        match shape.code {
            // Problem details have a param only where an error has one, so it is no mark of them.
            Some(_) => self.code.is_some() || (self.param.is_some() && shape.name != "problem"),
            None => self.kind.is_some(),
        }
    }
}

impl Fixed {
    /// Whether a body has another value in this place.
    fn rules_out(&self, body: &Map<String, Value>) -> bool {
        at(body, self.place).is_some_and(|value| !self.value.equals(value))
    }
}

impl Constant {
    fn equals(&self, value: &Value) -> bool {
        match self {
            Self::Null => value.is_null(),
            Self::Bool(wanted) => value == wanted,
            Self::Number(wanted) => value == wanted,
            Self::Text(wanted) => value == wanted,
        }
    }
}

/// The value at a pointer (P13).
pub(super) fn at<'a>(body: &'a Map<String, Value>, keys: &[&str]) -> Option<&'a Value> {
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
pub(super) fn word(value: &Value) -> Option<&str> {
    value.as_str().filter(|text| is_word(text))
}

/// Whether a text has content: Go prints `<nil>` for nil.
pub(super) fn is_word(text: &str) -> bool {
    !matches!(text, "" | "<nil>")
}

/// A `code`, which may be a number (P20 to P23).
pub(super) fn code_of(value: &Value) -> Option<Cow<'_, str>> {
    const MAX_SAFE: f64 = 9_007_199_254_740_991.0;
    let Value::Number(number) = value else {
        return word(value).map(Cow::Borrowed);
    };
    let number = number.as_f64()?;
    let is_whole = number.fract() == 0.0 && number.abs() <= MAX_SAFE;
    // Adding 0 turns -0 into 0.
    is_whole.then(|| Cow::Owned((number + 0.0).to_string()))
}
