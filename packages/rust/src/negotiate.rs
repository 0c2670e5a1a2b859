use super::generated::settings::FORMAT;
use super::headers::MAX_LENGTH;
use super::text::trim;

/// The format of a body that a service sends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BodyFormat {
    /// The catalogue's own format.
    #[default]
    Own,
    /// Problem details (RFC 9457), `application/problem+json`.
    Problem,
}

impl BodyFormat {
    /// The format's name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Own => FORMAT,
            Self::Problem => "problem",
        }
    }
}

/// Chooses the body format by the `accept` header of a request (RFC 9110 section 12.5.1): problem
/// details if the header prefers them to `application/json`, or lists them with the same weight,
/// else the catalogue's own format.
///
/// Join the values of several headers with `, `.
///
/// # Examples
///
/// ```
/// use org_error_codes::{BodyFormat, negotiate};
///
/// assert_eq!(negotiate(Some("application/problem+json, */*;q=0.1")), BodyFormat::Problem);
/// assert_eq!(negotiate(Some("*/*")), BodyFormat::Own);
/// ```
#[must_use]
pub fn negotiate(accept: Option<&str>) -> BodyFormat {
    // R13 to R15
    let accept = accept
        .filter(|value| value.len() <= MAX_LENGTH)
        .unwrap_or_default();
    let weight = |wanted| weight_in(accept, wanted);
    let others = || weight("application/*").or_else(|| weight("*/*"));
    let named = weight("application/problem+json");
    let problem = named.or_else(others).unwrap_or(0);
    let own = weight("application/json").or_else(others).unwrap_or(0);
    if problem > own || (problem == own && problem > 0 && named.is_some()) {
        BodyFormat::Problem
    } else {
        BodyFormat::Own
    }
}

/// The greatest weight of a type, in thousandths; `None` if no element lists it.
fn weight_in(accept: &str, wanted: &str) -> Option<u32> {
    let weights = accept.split(',').filter_map(|element| {
        let mut parts = element.split(';').map(trim);
        let is_wanted = parts.next()?.eq_ignore_ascii_case(wanted);
        let q = parts.find_map(|part| part.strip_prefix(['q', 'Q'])?.strip_prefix('='));
        is_wanted.then(|| thousandths(q.unwrap_or("1")))?
    });
    weights.max()
}

/// A weight (RFC 9110 section 12.4.2): from 0 to 1 with at most three decimals.
fn thousandths(q: &str) -> Option<u32> {
    let (whole, decimals) = q.split_once('.').unwrap_or((q, ""));
    let are_digits = decimals.len() <= 3 && decimals.bytes().all(|byte| byte.is_ascii_digit());
    let decimals = are_digits.then(|| format!("{decimals:0<3}").parse::<u32>().ok())??;
    match whole {
        "0" => Some(decimals),
        "1" if decimals == 0 => Some(1000),
        _ => None,
    }
}
