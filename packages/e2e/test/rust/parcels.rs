//! What shows only with a catalogue that lists few statuses and no class.

use org_error_codes::{BodyFormat, RenderedError};

#[test]
fn a_status_that_the_catalogue_lacks_has_its_phrase() {
    for (status, phrase) in [
        (405, "Method Not Allowed"),
        (418, "Client Error"),
        (500, "Internal Server Error"),
        (599, "Server Error"),
    ] {
        let rendered = RenderedError::for_status(status, BodyFormat::Problem);
        assert_eq!(
            rendered.body,
            format!(
                r#"{{"type":"about:blank","title":"{phrase}","status":{status},"detail":"{phrase}","code":null}}"#
            )
        );
    }
}
