use super::{ApiError, Headers, ParsedError, RenderedError};
use http::header::{HeaderMap, HeaderName, HeaderValue};
use http::{Response, StatusCode};

impl Headers for HeaderMap {
    fn each_value(&self, name: &str, found: &mut dyn FnMut(&[u8])) {
        for value in self.get_all(name) {
            found(value.as_bytes());
        }
    }
}

/// Creates a response whose body is any type that converts from `String`.
impl<Body: From<String>> From<RenderedError> for Response<Body> {
    fn from(rendered: RenderedError) -> Self {
        let mut response = Self::new(rendered.body.into());
        // Statuses are from 400 to 599, and values are visible ASCII, so nothing is left out
        // here.
        *response.status_mut() =
            StatusCode::from_u16(rendered.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        for (name, value) in rendered.headers {
            if let Ok(value) = HeaderValue::from_maybe_shared(value) {
                response
                    .headers_mut()
                    .append(HeaderName::from_static(name), value);
            }
        }
        response
    }
}

impl ApiError {
    /// The status to send, as a type of the `http` crate.
    #[must_use]
    pub fn status_code(&self) -> StatusCode {
        StatusCode::from_u16(self.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

impl ParsedError {
    /// The status, as a type of the `http` crate.
    #[must_use]
    pub fn status_code(&self) -> Option<StatusCode> {
        self.status
            .and_then(|status| StatusCode::from_u16(status).ok())
    }
}
