import type { Classification } from "./classify.ts";
import { at, text } from "./property.ts";

/** The caller gave up: names, codes, and the messages of SDKs that have neither. */
const aborted =
  /^(?:AbortError|APIUserAbortError|Cancel(?:ed)?Error|ABORT_ERR|UND_ERR_ABORT(?:ED)?|ERR_(?:CANCELED|ABORTED)|Request was aborted\.)$/;

/** No connection, a lost connection, or a timeout: names and codes of Node, undici, got, Bun. */
const unreached =
  /^(?:APIConnection(?:Timeout)?Error|(?:Network|Read|Timeout)Error|E(?:AI_AGAIN|CONN(?:ABORTED|REFUSED|RESET)|HOSTUNREACH|NETUNREACH|NOTFOUND|PIPE|TIMEDOUT)|UND_ERR_(?:SOCKET|CONNECT_TIMEOUT|HEADERS_TIMEOUT|BODY_TIMEOUT)|ERR_NETWORK|Connection(?:Refused|Closed)|FailedToOpenSocket)$/;

/** The same in messages, for `fetch`, axios and the SDKs made by Stainless, which set no name or code. */
const unreachedInWords =
  /^(?:Failed to fetch|fetch failed|Load failed|NetworkError when|network error|Network request failed|Network connection lost|terminated$|stream has been aborted$|error sending request|Connection error\.$|Request timed out\.$)/;

/** Classifies a failure without a response (U4 to U6) by the first error that says what happened. */
export function classifyFailure(
  errors: readonly object[],
): Pick<Classification, "recovery" | "actor"> | undefined {
  for (const error of errors) {
    const signs = ["name", "code", "message"].map((name) => `${text(at(error, name))}`);
    if (signs.some((sign) => aborted.test(sign))) return { recovery: "terminal", actor: "caller" };
    if (signs.some((sign) => unreached.test(sign) || unreachedInWords.test(sign)))
      return { recovery: "transient", actor: "operator" };
  }
  return undefined;
}
