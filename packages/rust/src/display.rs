use std::fmt::{self, Write};

/// Writes the text form of an error on one line: `code (status): message [request id]`, without
/// the missing parts.
pub(super) fn write_line(
    f: &mut fmt::Formatter<'_>,
    code: Option<&str>,
    status: Option<u16>,
    message: &str,
    request_id: Option<&str>,
) -> fmt::Result {
    match (code, status) {
        (Some(code), status) => {
            write_part(f, code)?;
            if let Some(status) = status {
                write!(f, " ({status})")?;
            }
        }
        (None, Some(status)) => write!(f, "status {status}")?,
        (None, None) if message.is_empty() => f.write_str("unknown error")?,
        (None, None) => {}
    }
    if !message.is_empty() {
        if code.is_some() || status.is_some() {
            f.write_str(": ")?;
        }
        write_part(f, message)?;
    }
    if let Some(id) = request_id {
        f.write_str(" [request ")?;
        write_part(f, id)?;
        f.write_char(']')?;
    }
    Ok(())
}

/// Writes a text with a space for each character that could end a line, so that no part forges a
/// log line.
fn write_part(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    let is_break = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    for (index, part) in text.split(is_break).enumerate() {
        if index > 0 {
            f.write_char(' ')?;
        }
        f.write_str(part)?;
    }
    Ok(())
}
