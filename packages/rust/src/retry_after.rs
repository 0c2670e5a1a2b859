use crate::Headers;
use crate::headers::value_of;
use crate::http_date::http_date;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// The longest delay that counts (P44): 365 days.
pub(crate) const MAX_DELAY: Duration = Duration::from_secs(365 * 86_400);

/// How long the headers ask to wait (P40 to P44).
pub(crate) fn retry_after_in(headers: &dyn Headers, now: Option<SystemTime>) -> Option<Duration> {
    if let Some(ms) = value_of(headers, "retry-after-ms").and_then(|value| digits(&value)) {
        return Some(Duration::from_millis(ms).min(MAX_DELAY));
    }
    let value = value_of(headers, "retry-after")?;
    if let Some(seconds) = digits(&value) {
        return Some(Duration::from_secs(seconds).min(MAX_DELAY));
    }
    let now = milliseconds(now.unwrap_or_else(SystemTime::now));
    let date = http_date(std::str::from_utf8(&value).ok()?, now)?;
    let delay = u64::try_from(date.saturating_sub(now)).unwrap_or(0);
    Some(Duration::from_millis(delay).min(MAX_DELAY))
}

/// The number that one or more digits are; one that is too large is as large as can be.
fn digits(value: &[u8]) -> Option<u64> {
    let is_number = !value.is_empty() && value.iter().all(u8::is_ascii_digit);
    is_number.then(|| {
        value.iter().fold(0u64, |number, digit| {
            number
                .saturating_mul(10)
                .saturating_add(u64::from(digit - b'0'))
        })
    })
}

/// Whole milliseconds since 1970, rounded down.
fn milliseconds(time: SystemTime) -> i64 {
    let whole = |since: Duration| i64::try_from(since.as_millis()).unwrap_or(i64::MAX);
    match time.duration_since(UNIX_EPOCH) {
        Ok(since) => whole(since),
        Err(before) => -whole(before.duration() + Duration::from_nanos(999_999)),
    }
}
