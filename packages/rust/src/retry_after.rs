use super::Headers;
use super::headers::value_of;
use super::text::trim;
use httpdate::parse_http_date;
use std::time::{Duration, SystemTime};

/// The maximum delay (P44): 365 days.
pub(super) const MAX_DELAY: Duration = Duration::new(365 * 86_400, 0);

/// How many elements of a list are read.
const MAX_ELEMENTS: usize = 64;

/// How long the headers ask to wait (P44, P58 to P64).
pub(super) fn retry_after_in(headers: &dyn Headers, now: Option<SystemTime>) -> Option<Duration> {
    let text_of = |name| String::from_utf8(value_of(headers, name)?).ok();
    let until = |text: &str| {
        let date = parse_http_date(text).ok()?;
        // Relative to the server's clock, because ours may be wrong.
        let sent = text_of("date").and_then(|sent| parse_http_date(&sent).ok());
        let from = sent.or(now).unwrap_or_else(SystemTime::now);
        Some(date.duration_since(from).unwrap_or_default())
    };
    let in_milliseconds = |text: &str| number(text).map(|count| seconds(count / 1000.0));
    let in_seconds = |text: &str| number(text).map(seconds).or_else(|| until(text));
    text_of("retry-after-ms")
        .and_then(|list| greatest(&list, in_milliseconds))
        .or_else(|| greatest(&text_of("retry-after")?, in_seconds))
}

/// The longest wait in a list. A date contains a comma too.
fn greatest(list: &str, read: impl Fn(&str) -> Option<Duration>) -> Option<Duration> {
    let mut before = "";
    let waits = list.split(',').take(MAX_ELEMENTS).filter_map(|element| {
        let wait = read(trim(element)).or_else(|| read(trim(&format!("{before},{element}"))));
        before = element;
        wait
    });
    to_milliseconds(waits.max()?)
}

/// A wait within the maximum, in whole milliseconds, rounded up unless the fraction is below a
/// microsecond.
pub(super) fn to_milliseconds(wait: Duration) -> Option<Duration> {
    let to_microseconds = wait.min(MAX_DELAY) + Duration::from_nanos(500);
    let milliseconds = to_microseconds.as_micros().div_ceil(1000);
    u64::try_from(milliseconds).ok().map(Duration::from_millis)
}

/// A number of digits with an optional point.
pub(super) fn number(text: &str) -> Option<f64> {
    let is_plain = text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.');
    if is_plain { text.parse().ok() } else { None }
}

pub(super) fn seconds(count: f64) -> Duration {
    Duration::from_secs_f64(count.min(MAX_DELAY.as_secs_f64()))
}
