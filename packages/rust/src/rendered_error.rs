use super::BodyFormat;
use super::api_error::Raised;
use super::bodies::{Body, ProblemDetails};
use super::body_fields::BodyFields;
use super::cause::raised_in;
use super::classification::{entry_for, kind_for};
use super::generated::settings::{MEDIA_TYPE, REQUEST_ID_HEADERS};
use super::generated::well_known::phrase_of;
use super::retry_after::MAX_DELAY;
use std::error::Error;
use std::time::Duration;

/// A rendered error response: status, headers and body.
///
/// # Examples
///
/// ```
/// use org_error_codes::{BodyFormat, RenderedError};
///
/// let rendered = RenderedError::for_status(404, BodyFormat::Problem);
/// assert_eq!(rendered.status, 404);
/// assert_eq!(rendered.headers, [("content-type", "application/problem+json".to_owned())]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RenderedError {
    /// The HTTP status, from 100 to 599.
    pub status: u16,
    /// Pairs of lower-case name and value.
    pub headers: Vec<(&'static str, String)>,
    /// The body, as JSON.
    pub body: String,
}

impl RenderedError {
    /// Renders any error. An [`ApiError`](super::ApiError), even among the error's sources, is
    /// rendered with its status, headers and body. Any other error is rendered with status 500
    /// and the catalogue's text for it, and discloses nothing.
    #[must_use]
    pub fn for_error(error: &(dyn Error + 'static), format: BodyFormat) -> Self {
        match raised_in(error) {
            Some(raised) => raised.render(format),
            None => Self::for_status(500, format),
        }
    }

    /// Renders a status from 400 to 599 with the catalogue's text for it, for a request that the
    /// framework itself rejected. Any other status is rendered as 500.
    #[must_use]
    pub fn for_status(status: u16, format: BodyFormat) -> Self {
        Self::for_request(status, format, None)
    }

    /// Renders a status, with the id of the request.
    pub(super) fn for_request(status: u16, format: BodyFormat, request_id: Option<&str>) -> Self {
        let status = if (400..600).contains(&status) {
            status
        } else {
            500
        };
        let entry = entry_for(status);
        let meaning = entry.map_or_else(|| phrase_for(status), |entry| entry.meaning);
        let fields = BodyFields {
            code: None,
            status,
            message: meaning,
            kind: kind_for(status),
            param: None,
            meaning,
            docs_url: entry.map(|entry| entry.docs_url),
            request_id,
            details: None,
        };
        Self::new(&fields, format)
    }

    pub(super) fn new(fields: &BodyFields<'_>, format: BodyFormat) -> Self {
        let (media_type, body) = match format {
            BodyFormat::Own => (MEDIA_TYPE, serde_json::to_string(&Body::from(fields))),
            BodyFormat::Problem => (
                "application/problem+json",
                serde_json::to_string(&ProblemDetails::from(fields)),
            ),
        };
        Self {
            status: fields.status,
            headers: vec![("content-type", media_type.to_owned())],
            // Texts, lists and structs can always be serialized.
            body: body.unwrap_or_default(),
        }
    }
}

impl Raised {
    pub(super) fn render(&self, format: BodyFormat) -> RenderedError {
        let mut rendered = RenderedError::new(&self.fields(), format);
        if let Some(delay) = self.retry_after {
            rendered.headers.push(("retry-after", seconds(delay)));
        }
        if let (Some(name), Some(id)) = (REQUEST_ID_HEADERS.first(), self.sent_request_id()) {
            rendered.headers.push((name, id.to_owned()));
        }
        rendered
    }
}

/// The phrase of a status, or of its class if it is not registered.
fn phrase_for(status: u16) -> &'static str {
    phrase_of(status)
        .or_else(|| phrase_of(status / 100))
        .unwrap_or_default()
}

/// Whole seconds, rounded up (R7).
fn seconds(delay: Duration) -> String {
    let delay = delay.min(MAX_DELAY);
    (delay.as_secs() + u64::from(delay.subsec_nanos() > 0)).to_string()
}
