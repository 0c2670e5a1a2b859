use crate::bodies::{Body, ProblemDetails};
use crate::facts::Facts;
use crate::generated::settings::{MEDIA_TYPE, REQUEST_ID_HEADERS};
use crate::request_id::is_request_id;
use crate::retry_after::MAX_DELAY;
use crate::verdict::entry_for;
use crate::{AnswerFormat, ApiError};
use std::error::Error;
use std::time::Duration;

/// An answer that is ready to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ApiAnswer {
    /// From 100 to 599.
    pub status: u16,
    /// Name, in lower case, and value.
    pub headers: Vec<(&'static str, String)>,
    /// JSON.
    pub body: String,
}

impl ApiAnswer {
    /// What a service answers when something failed. Of anything but an [`ApiError`] it tells the status
    /// 500, and what the catalogue says of that: nothing of what failed.
    ///
    /// The rules are H1, H2 and H4 of the contract in `@org/error-conformance`.
    #[must_use]
    pub fn of_error(error: &(dyn Error + 'static), format: AnswerFormat) -> Self {
        match error.downcast_ref::<ApiError>() {
            Some(error) => error.to_answer(format),
            None => Self::of_status(500, format),
        }
    }

    /// What a service answers when its framework refused a request with a status from 400 to 499 (H3);
    /// any other status is answered as 500.
    #[must_use]
    pub fn of_status(status: u16, format: AnswerFormat) -> Self {
        let status = if (400..500).contains(&status) {
            status
        } else {
            500
        };
        let entry = entry_for(status);
        let meaning = entry.map_or("Error", |entry| entry.meaning);
        let facts = Facts {
            code: None,
            status,
            message: meaning,
            category: entry.map_or("error", |entry| entry.name),
            param: None,
            meaning,
            // RFC 9457 section 4.2.1 has this page for what the status alone says.
            page: entry.map_or("about:blank", |entry| entry.page),
        };
        Self::new(&facts, format)
    }

    fn new(facts: &Facts<'_>, format: AnswerFormat) -> Self {
        let (media_type, body) = match format {
            AnswerFormat::Own => (MEDIA_TYPE, serde_json::to_string(&Body::from(facts))),
            AnswerFormat::Problem => (
                "application/problem+json",
                serde_json::to_string(&ProblemDetails::from(facts)),
            ),
        };
        Self {
            status: facts.status,
            headers: vec![("content-type", media_type.to_owned())],
            // Texts, lists and structs can always be written.
            body: body.unwrap_or_default(),
        }
    }
}

impl ApiError {
    /// The whole answer, to be sent by whatever means.
    #[must_use]
    pub fn to_answer(&self, format: AnswerFormat) -> ApiAnswer {
        let mut answer = ApiAnswer::new(&self.facts(), format);
        if let Some(delay) = self.retry_after() {
            answer.headers.push(("retry-after", seconds(delay)));
        }
        let id = self.request_id().filter(|id| is_request_id(id.as_bytes()));
        if let (Some(name), Some(id)) = (REQUEST_ID_HEADERS.first(), id) {
            answer.headers.push((name, id.to_owned()));
        }
        answer
    }
}

/// Whole seconds, rounded up (R7).
fn seconds(delay: Duration) -> String {
    let delay = delay.min(MAX_DELAY);
    (delay.as_secs() + u64::from(delay.subsec_nanos() > 0)).to_string()
}
