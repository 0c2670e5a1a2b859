use http::header::{HeaderMap, HeaderName, HeaderValue};
use org_error_codes::{ResponseParts, parse_error};
use serde_json::Value;

/// The headers as the `http` crate holds them; none if it refuses one, as HTTP does.
fn map(pairs: &[(String, String)]) -> Option<HeaderMap> {
    pairs
        .iter()
        .map(|(name, value)| {
            let name = HeaderName::from_bytes(name.as_bytes()).ok()?;
            Some((name, HeaderValue::from_bytes(value.as_bytes()).ok()?))
        })
        .collect()
}

#[test]
fn a_header_map_says_what_pairs_say() {
    let vectors = include_str!("../../../conformance/vectors/parse.json");
    let file: Value = serde_json::from_str(vectors).expect("vectors are JSON");
    let mut compared = 0;
    for vector in file["vectors"].as_array().expect("it has vectors") {
        let pairs: Vec<(String, String)> =
            serde_json::from_value(vector["headers"].clone()).unwrap_or_default();
        let Some(map) = map(&pairs).filter(|map| !map.is_empty()) else {
            continue;
        };
        let now = Some(std::time::UNIX_EPOCH);
        let by_pairs = parse_error(&ResponseParts {
            headers: &pairs,
            now,
            ..ResponseParts::default()
        });
        let by_map = parse_error(&ResponseParts {
            headers: &map,
            now,
            ..ResponseParts::default()
        });
        assert_eq!(format!("{by_map:?}"), format!("{by_pairs:?}"), "{vector}");
        compared += 1;
    }
    assert!(compared > 100, "{compared} were compared");
}
