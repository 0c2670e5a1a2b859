import { failureOf } from "./failure.ts";
import { requestIdHeaders } from "./generated/settings.ts";
import type { Kept } from "./kept.ts";
import { at, guarded, isObject, text } from "./property.ts";
import { plainWords } from "./words.ts";

/**
 * What a client names without its body (U9): AWS's exceptions, the errors of JSON-RPC that MCP has, and a
 * tool's result that says that it is an error, which has its text as content.
 */
export function named(thrown: object): Kept | null {
  const metadata = at(thrown, "$metadata");
  if (isObject(metadata)) return namedByAws(thrown, metadata);
  const isMcp = /^(?:Mcp|Protocol)Error$/.test(text(at(thrown, "name")) ?? "");
  const code = at(thrown, "code");
  if (isMcp && typeof code === "number" && !failureOf(thrown))
    return { body: { code, message: plainWords(thrown) } };
  if (at(thrown, "isError") !== true) return null;
  const texts = guarded(() => (at(thrown, "content") as object[]).map((part) => at(part, "text")));
  return { body: texts?.filter(Boolean).join("\n") };
}

/**
 * AWS's SDK puts `$metadata` on whatever it throws. Of that a response are its exceptions, which have a
 * fault; an event of a stream that it does not know, beside the status that the stream began with; and what
 * its parser threw of a body that is no JSON, beside the status.
 */
function namedByAws(thrown: object, metadata: object): Kept | null {
  const status = at(metadata, "httpStatusCode");
  const isException = at(thrown, "$fault") !== undefined;
  if (!isException && typeof status !== "number") return null;
  const headers = at(at(thrown, "$response"), "headers");
  const [idHeader = ""] = requestIdHeaders;
  const requestId = text(at(metadata, "requestId")) ?? text(at(headers, "x-amzn-requestid"));
  const isNamed = isException || (status as number) < 400;
  return {
    status,
    headers: { ...(isObject(headers) && headers), ...(requestId && { [idHeader]: requestId }) },
    body: isNamed ? namedBody(thrown) : plainWords(thrown),
  };
}

/** The name is the type. What the SDK knows no exception for has other members of its body instead. */
function namedBody(thrown: object): unknown {
  const name = text(at(thrown, "name")) ?? "";
  const message = plainWords(thrown);
  // An event is named as a member of the stream: `throttlingException`.
  if (name !== "Unknown")
    return { __type: name.slice(0, 1).toUpperCase() + name.slice(1), message };
  const members = guarded(() =>
    Object.entries(thrown).filter(([key]) => !/^(?:\$|name$)/.test(key)),
  );
  const { message: own, ...others } = Object.fromEntries(members ?? []);
  return own === "UnknownError" ? others : { ...others, message };
}
