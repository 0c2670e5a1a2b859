import { empty, type ParseCase, plain } from "../author.ts";

const badGateway = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n</html>";

/** The bodies E to I that were seen on the wire: other shapes, and none. */
export const wireOther: readonly ParseCase[] = [
  {
    name: "Body E: Midjourney's error has a number as code",
    holds: ["P15", "P17", "P21", "P24"],
    status: 400,
    body: '{"description":"quota_not_enough","type":"upstream_error","code":4}',
    expected: {
      format: "midjourney",
      code: "4",
      message: "quota_not_enough",
      type: "upstream_error",
    },
  },
  {
    name: "Body F: a task's error is flat",
    holds: ["P15", "P17", "P20"],
    status: 400,
    body: '{"code":"read_request_body_failed","message":"unexpected EOF","data":null}',
    expected: { format: "flat", code: "read_request_body_failed", message: "unexpected EOF" },
  },
  {
    name: "Body F: a task's error with a code that the catalogue does not have",
    holds: ["P17", "P26", "P53"],
    status: 502,
    body: '{"code":"fail_to_fetch_task","message":"EOF","data":{"id":7}}',
    expected: { format: "flat", code: "fail_to_fetch_task", known: false, message: "EOF" },
  },
  {
    name: "Body G: the dashboard fails with status 200 and no code",
    holds: ["P16", "P17", "P71", "P55", "P56"],
    status: 200,
    body: '{"success":false,"message":"参数错误"}',
    expected: {
      format: "flat",
      message: "参数错误",
      recovery: "terminal",
      actor: "operator",
      docsUrl: null,
    },
  },
  {
    name: "Body G: the dashboard fails with a code of its own",
    holds: ["P15", "P17", "P26"],
    status: 200,
    body: '{"success":false,"message":"not signed in","code":"AUTH_NOT_LOGGED_IN"}',
    expected: { format: "flat", code: "AUTH_NOT_LOGGED_IN", message: "not signed in" },
  },
  {
    name: "Body H: the limiter returns 429 with an empty body and says how long to wait",
    holds: ["P19", "P29", "P59", "P51"],
    status: 429,
    headers: [["Retry-After", "17"]],
    body: "",
    expected: { ...empty, retryAfterMs: 17_000, recovery: "transient", actor: "caller" },
  },
  {
    name: "Body I: a proxy returns 502 with HTML",
    holds: ["P70", "P29", "P53", "P77"],
    status: 502,
    headers: [["Content-Type", "text/html"]],
    body: `${badGateway}\r\n`,
    expected: { ...plain("502 Bad Gateway"), recovery: "transient", actor: "operator" },
  },
  {
    name: "Body I: a proxy returns 504 with HTML and the request id in a header",
    holds: ["P70", "P28", "P35"],
    status: 504,
    headers: [["X-Request-Id", "edge-1"]],
    body: "<!DOCTYPE html>\n<h1>504 Gateway Time-out</h1>\n",
    expected: { ...plain("<!DOCTYPE html>\n<h1>504 Gateway Time-out</h1>"), requestId: "edge-1" },
  },
];
