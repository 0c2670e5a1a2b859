use crate::generated::settings::FORMAT;
use crate::headers::MAX_LENGTH;
use crate::text::trim;

/// The format of a body that a service sends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BodyFormat {
    /// The catalogue's own, `application/json`.
    #[default]
    Own,
    /// Problem details (RFC 9457), `application/problem+json`.
    Problem,
}

impl BodyFormat {
    /// The name of the format's shape.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Own => FORMAT,
            Self::Problem => "problem",
        }
    }
}

/// Chooses the body format by the `accept` header of a request: problem details if the header asks for
/// them by name, else the catalogue's own format.
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
    let accept = accept
        .filter(|value| value.len() <= MAX_LENGTH)
        .unwrap_or_default();
    let problem = weight_of("application/problem+json", accept);
    if problem > 0 && problem >= weight_of("application/json", accept) {
        BodyFormat::Problem
    } else {
        BodyFormat::Own
    }
}

/// The greatest weight of a type, in thousandths; 0 if it is not named.
fn weight_of(wanted: &str, accept: &str) -> u32 {
    let weights = accept.split(',').filter_map(|element| {
        let mut parts = element.split(';').map(trim);
        let is_wanted = parts.next()?.eq_ignore_ascii_case(wanted);
        let q = parts.find_map(|part| part.strip_prefix(['q', 'Q'])?.strip_prefix('='));
        is_wanted.then(|| thousandths(q.unwrap_or("1")))?
    });
    weights.max().unwrap_or(0)
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
