import { type AnswerFormat, negotiate } from "./accept.ts";
import { ApiError } from "./api-error.ts";
import { formats } from "./generated/settings.ts";
import { statuses } from "./generated/statuses.ts";
import { guarded } from "./property.ts";

/** An answer as a framework sends it. */
export interface WrittenAnswer {
  readonly status: number;
  /** By name in lower case. */
  readonly headers: Record<string, string>;
  readonly body: string;
}

/**
 * What a server answers when something was thrown, in the format that the `accept` header of the
 * request asks for. Of anything but an `ApiError` it tells the status, and what the catalogue says
 * of that: nothing of what was thrown. The rules are H1 to H4 of the contract in
 * `@org/error-conformance`.
 *
 * @param refusal The status with which the framework itself refused the request, if it did.
 */
export function answerTo(
  thrown: unknown,
  accept: string | null | undefined,
  refusal?: unknown,
): WrittenAnswer {
  const name = negotiate(accept);
  const raised = guarded(() => (thrown instanceof ApiError ? written(thrown, name) : undefined));
  if (raised) return raised;
  const status = isRefusal(refusal) ? refusal : 500;
  const entry = table[status] ?? table[`${Math.floor(status / 100)}xx`] ?? unlisted;
  const { name: category, meaning, page } = entry;
  const facts = { code: null, status, message: meaning, param: null, category, meaning, page };
  const { mediaType, body } = formats[name];
  return {
    status,
    headers: { "content-type": mediaType },
    body: JSON.stringify(body(facts)),
  };
}

function written(error: ApiError, name: AnswerFormat): WrittenAnswer {
  const { status, headers, body } = error.toAnswer(name);
  return { status, headers: { ...headers }, body: JSON.stringify(body) };
}

const isRefusal = (status: unknown): status is number =>
  Number.isInteger(status) && (status as number) >= 400 && (status as number) < 500;

interface StatusEntry {
  readonly name: string;
  readonly meaning: string;
  readonly page: string;
}

const table: { readonly [status: string]: StatusEntry | undefined } = statuses;

/** RFC 9457 section 4.2.1 has this page for what the status alone says. */
const unlisted: StatusEntry = { name: "error", meaning: "Error", page: "about:blank" };
