import { type BodyFormat, negotiate } from "./accept.ts";
import type { RenderedError } from "./api-error.ts";
import { isApiError } from "./brand.ts";
import { formats } from "./generated/settings.ts";
import { statuses } from "./generated/statuses.ts";
import type { StatusEntry } from "./parsed-error.ts";
import { guarded } from "./property.ts";

/** A rendered error whose body is JSON text. */
export interface RenderedText extends RenderedError<string> {
  readonly headers: Record<string, string>;
}

/**
 * What a server sends for whatever was thrown (H1 to H4), in the format that the request's `accept`
 * header asks for. Of anything but an `ApiError` it sends the status, and what the catalogue says about
 * that; nothing of what was thrown.
 *
 * @param refusal The status with which the framework itself refused the request, if it did.
 */
export function renderError(
  thrown: unknown,
  accept: string | null | undefined,
  refusal?: unknown,
): RenderedText {
  const name = negotiate(accept);
  return guarded(() => renderRaised(thrown, name)) ?? renderStatus(refusal, name);
}

function renderRaised(thrown: unknown, name: BodyFormat): RenderedText | undefined {
  // Another copy of the package may know other codes, so that it has to render its own errors.
  if (!isApiError(thrown)) return undefined;
  const { status, headers, body } = thrown.render(name);
  if (!(status >= 200 && status <= 599)) return undefined;
  return { status, headers: { ...headers }, body: JSON.stringify(body) };
}

function renderStatus(refusal: unknown, name: BodyFormat): RenderedText {
  const status = isRefusal(refusal) ? refusal : 500;
  const entry = table[status] ?? table[`${Math.floor(status / 100)}xx`] ?? unlisted;
  const { name: category, meaning, docsUrl } = entry;
  const values = { code: null, status, message: meaning, param: null, category, meaning, docsUrl };
  const { mediaType, body } = formats[name];
  return {
    status,
    headers: { "content-type": mediaType },
    body: JSON.stringify(body(values)),
  };
}

const isRefusal = (status: unknown): status is number =>
  Number.isInteger(status) && (status as number) >= 400 && (status as number) < 500;

type Named = Pick<StatusEntry, "name" | "meaning" | "docsUrl">;

const table: { readonly [status: string]: Named | undefined } = statuses;

/** RFC 9457 section 4.2.1 has this type for what the status alone says. */
const unlisted: Named = { name: "error", meaning: "Error", docsUrl: "about:blank" };
