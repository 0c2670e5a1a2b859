import { expect, test } from "vitest";
import { readError } from "./read-error.ts";

const api = `ApiError { code: model_not_found, status: 404, message: "There is no\\n\\"gpt-9\\"", param: None, retry_after: None, request_id: Some("r-1"), details: None, source: None }`;
const parsed = `ParsedError { format: "nested", code: Some(Known(model_not_found)), sent_code: Some("model_not_found"), status: Some(404), message: "There is no\\n\\"gpt-9\\"", kind: None, param: None, request_id: Some("r-1"), details: None, retry_after: None, should_retry: None, recovery: Correctable, actor: Caller, docs_url: None, body: Some({"error": Object {"code": String("made_up")}}) }`;

/** The same with `{:#?}`. */
const lines = `ParsedError {
    format: "nested",
    code: Some(
        Known(
            model_not_found,
        ),
    ),
    sent_code: Some(
        "model_not_found",
    ),
    status: Some(
        404,
    ),
    message: "There is no\\n\\"gpt-9\\"",
    kind: None,
    request_id: Some(
        "r-1",
    ),
}`;

const panic = "thread 'main' panicked at src/main.rs:3:5:\ncalled `Result::unwrap()` on an `Err`";

test.each([
  ["alone", api],
  ["in a panic", `${panic} value: ${api}\nnote: run with RUST_BACKTRACE=1`],
  ["in a log", `2026-11-28T10:00:00Z ERROR app::chat: call failed error=${api}`],
  ["that was received", parsed],
  ["that was received, in a panic", `${panic} value: ${parsed}`],
  ["over several lines", `${panic} value: ${lines}`],
])("what Rust's Debug prints of an error is read %s", (_, text) => {
  expect(readError(text)).toMatchObject({
    known: true,
    code: "model_not_found",
    status: 404,
    message: 'There is no\n"gpt-9"',
    requestId: "r-1",
  });
});

test("what Rust's Debug prints of an error without a known code is read", () => {
  const unknown = parsed.replace("Known(model_not_found)", 'Unknown("made \\u{7f}up")');
  expect(readError(unknown)).toMatchObject({ known: false, code: "made \x7fup", status: 404 });
  const none = parsed.replace("Some(Known(model_not_found))", "None");
  expect(readError(`failed: ${none}`)).toMatchObject({ known: false, code: null, status: 404 });
});
