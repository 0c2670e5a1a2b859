import type { Classification } from "./classify.ts";
import { at, text } from "./property.ts";

/** The classification of an error without a response. */
export type Failure = Pick<Classification, "recovery" | "actor">;

/** The caller gave up: names, codes, and the messages of SDKs that have neither. */
const aborted =
  /^(?:AbortError|APIUserAbortError|Cancel(?:ed)?Error|ABORT_ERR|UND_ERR_ABORT(?:ED)?|ERR_(?:CANCELED|ABORTED)|Request was aborted\.)$/;

/** No connection, a lost connection, or a timeout: names and codes of Node, undici, got, Bun, MCP. */
const unreached =
  /^(?:APIConnection(?:Timeout)?Error|(?:Network|Read|Timeout)Error|E(?:AI_AGAIN|CONN(?:ABORTED|REFUSED|RESET)|HOSTUNREACH|NETUNREACH|NOTFOUND|PIPE|TIMEDOUT)|UND_ERR_(?:SOCKET|CONNECT_TIMEOUT|HEADERS_TIMEOUT|BODY_TIMEOUT)|ERR_(?:NETWORK|STREAM_PREMATURE_CLOSE)|ERR_HTTP2_(?:ERROR|GOAWAY_SESSION|INVALID_SESSION|SESSION_ERROR|STREAM_CANCEL|STREAM_ERROR)|Connection(?:Refused|Closed)|FailedToOpenSocket|CONNECTION_CLOSED|REQUEST_TIMEOUT)$/;

/** The same in messages, for `fetch`, axios, MCP and the SDKs made by Stainless, which set no name or code. */
const unreachedInWords =
  /^(?:Failed to fetch|fetch failed|Load failed|NetworkError when|network error|Network request failed|Network connection lost|terminated$|stream has been aborted$|error sending request|Connection error\.$|Connection closed$|Request timed out\.?$|Maximum total timeout exceeded$)/;

/** The prefix that MCP adds to messages. */
const prefix = /^(?:(?:MCP|SSE) error(?: -\d+)?: )+/;

/** Classifies an error that says that there was no response (U4, U5). */
export function failureOf(error: object): Failure | undefined {
  const [name, code, message] = ["name", "code", "message"].map((key) => `${text(at(error, key))}`);
  const words = `${message}`.replace(prefix, "");
  // MCP keeps only `String(error)`: the name and the message.
  const [, named, rest] = /^([A-Z]\w*Error): (.*)/.exec(words) ?? [];
  const signs = [name, code, words, named, rest].map(String);
  if (signs.some((sign) => aborted.test(sign)))
    return at(at(error, "cause"), "name") === "TimeoutError" ? tooLate : gaveUp;
  if (signs.some((sign) => unreached.test(sign) || unreachedInWords.test(sign))) return tooLate;
  return undefined;
}

const gaveUp: Failure = { recovery: "terminal", actor: "caller" };

/** Also when AWS's SDK aborts a request because of its own timeout. */
const tooLate: Failure = { recovery: "transient", actor: "operator" };
