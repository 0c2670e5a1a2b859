use super::ErrorCode;
use serde_json::Value;

/// The values that bodies are built from. The catalogue's own format may not use all of them.
#[allow(dead_code)]
pub(super) struct BodyFields<'a> {
    pub code: Option<ErrorCode>,
    pub status: u16,
    pub message: &'a str,
    pub kind: &'a str,
    pub param: Option<&'a str>,
    pub meaning: &'a str,
    pub docs_url: Option<&'a str>,
    pub request_id: Option<&'a str>,
    pub details: Option<&'a Value>,
}

impl BodyFields<'_> {
    /// The details; `None` if there are none. Null is none (R5).
    pub(super) fn problem_details(&self) -> Option<Value> {
        self.details.filter(|details| !details.is_null()).cloned()
    }
}

/// The code as it is sent. A catalogue's codes may be texts, numbers, or both.
#[allow(dead_code)]
impl BodyFields<'_> {
    pub(super) fn code_text(&self) -> Option<String> {
        self.code.map(|code| code.as_str().to_owned())
    }

    pub(super) fn code_number(&self) -> Option<i64> {
        self.code?.entry().value
    }

    pub(super) fn code_value(&self) -> Value {
        let number = self.code_number().map(Value::from);
        number
            .or_else(|| self.code_text().map(Value::from))
            .unwrap_or_default()
    }
}
