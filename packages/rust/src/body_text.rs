use super::generated::well_known::TEXTS;
use super::shape::code_of;
use super::text::is_blank;
use serde_json::{Map, Value};

/// How many values of a body are searched for its text.
const MAX_VALUES: usize = 256;

/// How many keys of a field's path are shown.
const MAX_STEPS: usize = 16;

/// The message for people in a body of any shape (P72, P73).
pub(super) fn text_in(body: &Map<String, Value>) -> Option<String> {
    Texts {
        left: MAX_VALUES - 1,
    }
    .of_object(body)
}

struct Texts {
    /// How many values may still be read.
    left: usize,
}

impl Texts {
    fn of(&mut self, value: &Value) -> Option<String> {
        self.left = self.left.checked_sub(1)?;
        match value {
            Value::String(text) if !is_blank(text) => Some(text.clone()),
            Value::Array(items) => {
                let items = items.iter().take(MAX_VALUES);
                joined(items.filter_map(|item| self.of(item)))
            }
            Value::Object(members) => self.of_object(members),
            _ => None,
        }
    }

    fn of_object(&mut self, members: &Map<String, Value>) -> Option<String> {
        let text = TEXTS.iter().find_map(|&name| {
            let member = members.get(name)?;
            self.of(member).or_else(|| match (name, member) {
                ("errors", Value::Object(fields)) => self.of_each(fields),
                _ => None,
            })
        })?;
        Some(labelled(&path_in(members), text))
    }

    /// The texts of fields, each after the field's name.
    fn of_each(&mut self, fields: &Map<String, Value>) -> Option<String> {
        let mut fields: Vec<_> = fields.iter().collect();
        // The map's own order depends on the features of `serde_json`.
        fields.sort_unstable_by_key(|&(name, _)| name);
        let fields = fields.into_iter().take(MAX_VALUES);
        joined(fields.filter_map(|(name, value)| Some(labelled(name, self.of(value)?))))
    }
}

fn joined(texts: impl Iterator<Item = String>) -> Option<String> {
    let texts: Vec<_> = texts.collect();
    (!texts.is_empty()).then(|| texts.join("; "))
}

fn labelled(label: &str, text: String) -> String {
    if label.is_empty() {
        text
    } else {
        format!("{label}: {text}")
    }
}

/// The path in an error's `loc`: `body.model`.
fn path_in(members: &Map<String, Value>) -> String {
    let steps = members.get("loc").and_then(Value::as_array);
    let steps = steps.into_iter().flatten().take(MAX_STEPS);
    steps.filter_map(code_of).collect::<Vec<_>>().join(".")
}
