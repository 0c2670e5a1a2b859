use crate::{ApiAnswer, Headers};
use http::header::{HeaderMap, HeaderName, HeaderValue};
use http::{Response, StatusCode};

impl Headers for HeaderMap {
    fn each_value(&self, name: &str, found: &mut dyn FnMut(&[u8])) {
        for value in self.get_all(name) {
            found(value.as_bytes());
        }
    }
}

/// The answer as one of the `http` crate, its body of any type that JSON text makes.
impl<Body: From<String>> From<ApiAnswer> for Response<Body> {
    fn from(answer: ApiAnswer) -> Self {
        let mut response = Self::new(answer.body.into());
        // Statuses are from 400 to 599, and values are visible ASCII, so nothing is left out here.
        *response.status_mut() =
            StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        for (name, value) in answer.headers {
            if let Ok(value) = HeaderValue::from_maybe_shared(value) {
                response
                    .headers_mut()
                    .append(HeaderName::from_static(name), value);
            }
        }
        response
    }
}
