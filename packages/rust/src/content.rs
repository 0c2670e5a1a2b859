use super::beyond_shapes::{code_in, kind_in, param_in, upstream_in};
use super::body::Body;
use super::body_text::text_in;
use super::html::title_of;
use super::listed::{code_of_docs, listed};
use super::shape::{Shape, code_of, fit, word};
use super::text::{cut, is_blank, trim};
use serde_json::Value;
use std::borrow::Cow;

/// How many errors that are nested as JSON in each other's messages are read.
const MAX_NESTED: u32 = 3;

/// The content of a body, with its texts as they were sent.
pub(super) struct Content<'a> {
    pub format: &'static str,
    pub shape: Option<&'static Shape>,
    pub message: Cow<'a, str>,
    pub code: Option<Cow<'a, str>>,
    pub kind: Option<Cow<'a, str>>,
    pub param: Option<Cow<'a, str>>,
}

impl<'a> Content<'a> {
    /// Reads the content of a body: by the shape that fits, then from the well-known places.
    pub(super) fn of(body: &'a Body<'_>) -> Self {
        Self::read(body, 0)
    }

    fn read(body: &'a Body<'_>, nested: u32) -> Self {
        let Some(tree) = &body.tree else {
            return Self::without_shape(body);
        };
        let fields = fit(tree);
        let mut code = fields.code.and_then(code_of);
        let mut kind = fields.kind.and_then(word);
        let mut param = fields.param.and_then(word);
        if !fields.is_close {
            code = code.or_else(|| code_in(tree));
            kind = kind.or_else(|| kind_in(tree));
            param = param.or_else(|| param_in(tree));
        }
        let code = code.or_else(|| code_of_kind(kind?));
        let sent = fields.message.and_then(Value::as_str).unwrap_or_default();
        let found = is_blank(sent).then(|| text_in(tree)).flatten();
        let upstream = body.has_rare.then(|| upstream_in(tree)).flatten();
        let says_nothing =
            found.is_none() && upstream.is_none() && code.is_none() && kind.is_none();
        if fields.shape.is_none() && says_nothing {
            return Self::without_shape(body);
        }
        let own = found.map_or(Cow::Borrowed(sent), Cow::Owned);
        let said = upstream.map_or(own, Cow::Borrowed);
        let content = Self {
            format: fields.shape.map_or("json", |shape| shape.name),
            shape: fields.shape,
            message: title_of(trim(&said)).map_or(said, Cow::Owned),
            code,
            kind: kind.map(Cow::Borrowed),
            param: param.map(Cow::Borrowed),
        };
        if nested < MAX_NESTED {
            content.with_inner(nested)
        } else {
            content
        }
    }

    fn without_shape(body: &'a Body<'_>) -> Self {
        let text = body.text.as_deref().map(trim);
        let message = text.map_or(Cow::Borrowed(""), |text| {
            title_of(text).map_or(Cow::Borrowed(text), Cow::Owned)
        });
        Self {
            format: if text == Some("") { "empty" } else { "text" },
            shape: None,
            message,
            code: None,
            kind: None,
            param: None,
        }
    }

    /// Unwraps an error whose message is another error as JSON, which a gateway got from its
    /// upstream.
    fn with_inner(mut self, nested: u32) -> Self {
        let text = trim(&self.message);
        if !text.starts_with(['{', '[']) {
            return self;
        }
        let body = Body::of_text(text);
        if body.tree.is_none() {
            return self;
        }
        let inner = Self::read_owned(&body, nested + 1);
        if is_blank(&inner.message) {
            return self;
        }
        let is_code = |code: &Option<Cow<'_, str>>| {
            code.as_deref().and_then(|code| listed(cut(code))).is_some()
        };
        if self.code.is_none() || (!is_code(&self.code) && is_code(&inner.code)) {
            self.code = inner.code;
        }
        self.message = inner.message;
        self.kind = self.kind.or(inner.kind);
        self.param = self.param.or(inner.param);
        self
    }

    fn read_owned(body: &Body<'_>, nested: u32) -> Self {
        let owned = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
        let inner = Content::read(body, nested);
        Self {
            format: inner.format,
            shape: inner.shape,
            message: owned(inner.message),
            code: inner.code.map(owned),
            kind: inner.kind.map(owned),
            param: inner.param.map(owned),
        }
    }
}

/// A type that is a code, or the URL of a code's docs (P25, P75).
fn code_of_kind(kind: &str) -> Option<Cow<'_, str>> {
    let code = if listed(cut(kind)).is_some() {
        Some(kind)
    } else {
        code_of_docs(kind)
    };
    code.map(Cow::Borrowed)
}
