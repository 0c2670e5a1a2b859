// In the place of `reqwest_errors` where there is no reqwest.

use super::ParsedError;
use std::error::Error;

pub(super) fn received(_error: &(dyn Error + 'static)) -> Option<ParsedError> {
    None
}

pub(super) fn is_unreached(_error: &(dyn Error + 'static)) -> bool {
    false
}
