use super::Reader;
use serde_json::{Number, Value};

impl Reader<'_> {
    /// Reads a number of any size. One beyond a double becomes the greatest double, because JSON
    /// has no infinity.
    pub(super) fn number(&mut self) -> Option<Value> {
        let start = self.at;
        self.take(b'-');
        if !self.take(b'0') {
            self.digits()?;
        }
        let mut is_whole = true;
        if self.take(b'.') {
            is_whole = false;
            self.digits()?;
        }
        if self.take(b'e') || self.take(b'E') {
            is_whole = false;
            let _sign = self.take(b'+') || self.take(b'-');
            self.digits()?;
        }
        let text = &self.text[start..self.at];
        if is_whole && text != "-0" {
            if let Ok(whole) = text.parse::<i64>() {
                return Some(whole.into());
            }
            if let Ok(whole) = text.parse::<u64>() {
                return Some(whole.into());
            }
        }
        let number: f64 = text.parse().ok()?;
        Number::from_f64(number.clamp(f64::MIN, f64::MAX)).map(Value::Number)
    }

    /// Consumes one digit or more.
    fn digits(&mut self) -> Option<()> {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        (self.at > start).then_some(())
    }
}
