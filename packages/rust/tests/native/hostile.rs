use org_error_codes::{
    BodyFormat, ParsedError, ResponseParts, error_from, negotiate, parse_error, parse_error_event,
};

fn parse(body: &[u8]) -> ParsedError {
    parse_error(&ResponseParts {
        body,
        ..ResponseParts::default()
    })
}

#[test]
fn no_depth_and_no_size_breaks_it() {
    for (open, close) in [("[", "]"), (r#"{"a":"#, "}"), ("[{\"a\":", "}]")] {
        for closed in [close, ""] {
            let body = open.repeat(100_000) + "1" + &closed.repeat(100_000);
            let error = parse(body.as_bytes());
            assert_eq!((error.format, error.message.len()), ("text", 1000));
        }
    }
    let long = vec![b'\\'; 10_000_000];
    assert_eq!(parse(&long).message.len(), 1000);
    let digits = format!(r#"{{"code":{}}}"#, "9".repeat(1_000_000));
    assert_eq!(parse(digits.as_bytes()).code, None);
    let data = "data:{\r".repeat(100_000);
    assert_eq!(parse_error_event(&data, &ResponseParts::default()), None);
}

#[test]
fn nothing_is_read_where_no_real_response_goes() {
    let retry_after = |headers: &dyn org_error_codes::Headers| {
        parse_error(&ResponseParts {
            headers,
            ..ResponseParts::default()
        })
        .retry_after
    };
    let longest = "0".repeat(262_143) + "5";
    let too_long = format!("0{longest}");
    let five = Some(std::time::Duration::from_secs(5));
    assert_eq!(retry_after(&[("retry-after", &longest)]), five);
    assert_eq!(retry_after(&[("retry-after", &too_long)]), None);
    for count in [65_535, 65_536] {
        let mut many = vec![("x-other", "v"); count];
        many.push(("retry-after", "5"));
        assert_eq!(retry_after(&many), five.filter(|_| count == 65_535));
    }

    let accept = "application/problem+json";
    let longest = format!("{accept}{}", " ".repeat(262_144 - accept.len()));
    assert_eq!(negotiate(Some(&longest)), BodyFormat::Problem);
    assert_eq!(negotiate(Some(&format!("{longest} "))), BodyFormat::Own);

    let named = |before: usize| {
        let event = format!("data: {}\nevent: error", "\u{e9}".repeat(before));
        parse_error_event(&event, &ResponseParts::default()).is_some()
    };
    assert!(named((2_097_152 - "data: \nevent: error".len()) / 2));
    assert!(!named(1_048_576));
}

#[test]
fn a_number_of_any_length_is_the_nearest_double() {
    let zeros = "0".repeat(999_990);
    for (number, code) in [
        (format!("1{zeros}e-999990"), Some("1")),
        (format!("0.{zeros}1e999991"), Some("1")),
        (format!("0.{zeros}e999999"), Some("0")),
        (format!("1{zeros}"), None),
        (format!("429.{zeros}"), Some("429")),
    ] {
        let body = format!(r#"{{"message":"m","code":{number}}}"#);
        let error = parse(body.as_bytes());
        let code = code.map(str::to_owned);
        assert_eq!(error.code.map(|code| code.to_string()), code);
    }
}

/// An error whose text repeats a word so often, and then fails.
#[derive(Debug)]
struct Unwritable {
    repeats: u64,
}

impl std::fmt::Display for Unwritable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("\u{e9}broken")?;
        for _ in 0..self.repeats {
            f.write_str("\u{e9}\u{20ac}without end")?;
        }
        Err(std::fmt::Error)
    }
}

impl std::error::Error for Unwritable {}

#[test]
fn an_error_that_cannot_be_written_is_read_as_far_as_it_goes() {
    let failed = error_from(&Unwritable { repeats: 0 });
    assert_eq!(failed.message, "\u{e9}broken");
    let endless = error_from(&Unwritable { repeats: u64::MAX });
    assert_eq!(endless.message.chars().count(), 1000);
}

#[test]
fn a_body_is_an_object_up_to_64_levels_and_text_beyond() {
    let nested = |depth: usize| {
        let (open, close) = ("[".repeat(depth - 1), "]".repeat(depth - 1));
        format!(r#"{{"message":"m","code":"c","x":{open}{close}}}"#)
    };
    assert_eq!(parse(nested(64).as_bytes()).code.unwrap().as_str(), "c");
    assert_eq!(parse(nested(65).as_bytes()).format, "text");
}

#[test]
fn numbers_and_escapes_that_serde_json_refuses_are_read() {
    let body = br#"{"message":"\ud800 \ud83d\ude00 \udc00","code":"c","n":1e999,"m":[-0,12345678901234567890]}"#;
    assert!(serde_json::from_slice::<serde_json::Value>(body).is_err());
    let error = parse(body);
    assert_eq!(error.message, "\u{fffd} \u{1f600} \u{fffd}");
    let tree = error.body.unwrap();
    assert_eq!(tree["n"], f64::MAX);
    assert_eq!(tree["m"][1], 12_345_678_901_234_567_890_u64);
}

/// JSON that `serde_json` reads is read alike, and what it refuses is text: whatever a few pieces make.
#[test]
fn whatever_pieces_make_is_read_as_serde_json_reads_it() {
    let pieces = [
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "\\u0041",
        "\\n",
        "\"a\"",
        "\"b\":",
        "1",
        "-",
        "0",
        ".5",
        "e9",
        "true",
        "null",
        " ",
        "\t",
        "\u{1}",
        "\u{e9}",
        "\u{1f600}",
    ];
    let mut state = 7_u64;
    let mut objects = 0;
    for _ in 0..200_000 {
        let mut body = String::from("{");
        for _ in 0..state >> 60 {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            body += pieces[usize::try_from(state >> 33).unwrap() % pieces.len()];
        }
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        body += if state >> 63 == 0 { "}" } else { "" };
        let expected = serde_json::from_str(&body).ok();
        objects += u32::from(expected.is_some());
        assert_eq!(parse(body.as_bytes()).body, expected, "{body}");
    }
    assert!(objects > 1000, "{objects} of them are objects");
}

#[test]
fn whatever_a_body_repeats_is_read_to_an_end() {
    let title = "<html>".to_owned() + &"<title".repeat(150_000) + "<TITLE>a &amp;&lt;</title>";
    assert_eq!(parse(title.as_bytes()).message, "a &<");
    let unclosed = "<html>".to_owned() + &"<title>".repeat(140_000);
    assert_eq!(parse(unclosed.as_bytes()).message.len(), 1000);
    let items = r#"{"message":"m"},"#.repeat(60_000);
    let error = parse(format!(r#"{{"errors":[{items}1]}}"#).as_bytes());
    // The body, the list, and then an object and its text at a time, are 256 values.
    assert_eq!(error.message, ["m"; 127].join("; "));
    let fields: Vec<_> = (0..60_000).map(|i| format!(r#""f{i}":["m"]"#)).collect();
    let fields = fields.join(",");
    let error = parse(format!(r#"{{"errors":{{{fields},"a":"first"}}}}"#).as_bytes());
    assert!(error.message.starts_with("a: first; f0: m; f1: m; f10: m"));
    // Each message holds the next one; only three are read.
    let nested = |inner: String| serde_json::json!({ "message": inner }).to_string();
    let message = parse(nested(nested(nested(nested(nested("m".into()))))).as_bytes()).message;
    assert_eq!(message, nested("m".into()));
}
