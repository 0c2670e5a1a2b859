const DAY_MS: i64 = 86_400_000;

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// The time that an HTTP date in one of its three forms (RFC 9110 section 5.6.7) stands for, in
/// milliseconds since 1970; none if it is no date (P45 to P48).
///
/// `now` tells the century of a year of two digits.
pub(crate) fn http_date(text: &str, now: i64) -> Option<i64> {
    let (day, month, year, time) = parts(text, now)?;
    let month = MONTHS.iter().position(|name| *name == month)? + 1;
    let (hours, minutes, seconds) = clock(time)?;
    if !(1..=days_in(year, month)).contains(&day) {
        return None;
    }
    let seconds = hours * 3600 + minutes * 60 + seconds;
    Some(days_before(year, month, day) * DAY_MS + seconds * 1000)
}

/// The day, the month's name, the year, and the time of day.
fn parts(text: &str, now: i64) -> Option<(i64, &str, i64, &str)> {
    if let Some((weekday, rest)) = text.split_once(", ") {
        let rest = rest.strip_suffix(" GMT")?;
        let (date, time) = rest.rsplit_once(' ')?;
        if let Some((day, (month, year))) = split_twice(date, '-') {
            let is_weekday = is_word(weekday.strip_suffix("day")?);
            let year = nearest(digits::<2>(year)?, now);
            return is_weekday.then_some((digits::<2>(day)?, month, year, time));
        }
        let (day, (month, year)) = split_twice(date, ' ')?;
        let is_weekday = is_word(weekday) && weekday.len() == 3;
        return is_weekday.then_some((digits::<2>(day)?, month, full_year(year)?, time));
    }
    let (weekday, rest) = (text.get(..3)?, text.get(3..)?.strip_prefix(' ')?);
    let (month, rest) = rest.split_once(' ')?;
    let (day, rest) = (rest.get(..2)?, rest.get(2..)?.strip_prefix(' ')?);
    let (time, year) = rest.split_once(' ')?;
    let day = match day.strip_prefix(' ') {
        Some(digit) => digits::<1>(digit)?,
        None => digits::<2>(day)?,
    };
    is_word(weekday).then_some((day, month, full_year(year)?, time))
}

fn split_twice(text: &str, separator: char) -> Option<(&str, (&str, &str))> {
    let (first, rest) = text.split_once(separator)?;
    Some((first, rest.split_once(separator)?))
}

fn is_word(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// The number that so many digits are, and nothing else.
fn digits<const COUNT: usize>(text: &str) -> Option<i64> {
    let is_number = text.len() == COUNT && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok())?
}

fn full_year(text: &str) -> Option<i64> {
    digits::<4>(text).filter(|year| *year >= 1000)
}

/// The hours, minutes and seconds.
fn clock(time: &str) -> Option<(i64, i64, i64)> {
    let (hours, (minutes, seconds)) = split_twice(time, ':')?;
    let (hours, minutes) = (digits::<2>(hours)?, digits::<2>(minutes)?);
    let seconds = digits::<2>(seconds)?;
    (hours < 24 && minutes < 60 && seconds < 60).then_some((hours, minutes, seconds))
}

/// The year with these last digits that is at least 49 before and at most 50 after now.
fn nearest(digits: i64, now: i64) -> i64 {
    let first = year_of(now) - 49;
    first + (digits - first).rem_euclid(100)
}

fn is_leap(year: i64) -> bool {
    (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
}

fn days_in(year: i64, month: usize) -> i64 {
    match month {
        2 => 28 + i64::from(is_leap(year)),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The days from 1970-01-01 to a day of the Gregorian calendar.
fn days_before(year: i64, month: usize, day: i64) -> i64 {
    let in_months: i64 = (1..month).map(|earlier| days_in(year, earlier)).sum();
    first_day(year) + in_months + day - 1
}

/// The days from 1970-01-01 to the first of a year.
fn first_day(year: i64) -> i64 {
    let past = year - 1;
    let leap_days = past.div_euclid(4) - past.div_euclid(100) + past.div_euclid(400);
    past * 365 + leap_days - 719_162
}

/// The year that a time, in milliseconds since 1970, is in (UTC).
fn year_of(time: i64) -> i64 {
    let day = time.div_euclid(DAY_MS);
    // 400 years have 146,097 days, so this is off by one at most.
    let year = 1970 + (day * 400).div_euclid(146_097);
    if day < first_day(year) {
        year - 1
    } else if day >= first_day(year + 1) {
        year + 1
    } else {
        year
    }
}
