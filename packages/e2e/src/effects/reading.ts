import type { ParsedError } from "@org/error-codes";
import type { Seeded } from "../differential/seeded.ts";
import type { Say, Version } from "./effect.ts";
import { isOf, sample } from "./samples.ts";

const bodies = 60;

/**
 * Compares what clients read: bodies of the shapes that they knew, with all statuses, with and without ids.
 */
export function compareReading(before: Version, after: Version, say: Say, random: Seeded): void {
  const { accepts, requestId } = before.catalog.wire;
  const ids = [...requestId.headers, ...after.catalog.wire.requestId.headers];
  const ends = [requestId, after.catalog.wire.requestId].map((one) =>
    (one.messageSuffix ?? "").replace("{id}", "id-1"),
  );
  const texts = [
    ...before.catalog.codes.map(({ code }) => code),
    ...before.catalog.retired.map(({ code }) => code),
    ...before.catalog.categories.map(({ id }) => id),
    ...["unknown", "<nil>", "Something failed"].flatMap((text) => [
      text,
      ...ends.map((end) => text + end),
    ]),
  ];
  for (let count = 0; count < bodies; count++) {
    const others = random.oneIn(2)
      ? []
      : [random.pick([...accepts, ...after.catalog.wire.accepts])];
    const one = sample([random.pick(accepts), ...others], texts, random);
    const headers = Object.fromEntries(
      ids.flatMap((header, index) => (random.oneIn(2) ? [[header, `id-${index}`]] : [])),
    );
    const status = random.pick([200, 400, 404, 409, 429, 500, 501, 503]);
    const response = { status, headers, body: JSON.stringify(one.body) };
    const was = before.runtime.parseError(response);
    const is = after.runtime.parseError(response);
    const isKnown = isOf(
      one,
      accepts.find(({ name }) => name === was.format),
    );
    // An id at the end of a message counts only if no header has one (P37).
    const isInHeader = requestId.headers.some((header) => headers[header] === was.requestId);
    if (was.requestId !== is.requestId)
      say(
        "typescript",
        isInHeader ? "breaking" : "additive",
        `request id of ${JSON.stringify(response)}`,
      );
    if (isKnown) compare(was, is, JSON.stringify(response));
  }
  for (let status = 400; status < 600; status++)
    for (const body of ["", "Bad gateway"]) {
      const response = { status, body };
      const was = before.runtime.parseError(response);
      compare(was, after.runtime.parseError(response), JSON.stringify(response));
    }

  function compare(was: ParsedError, is: ParsedError, what: string): void {
    const told = (field: string): string => `${field} of ${what}`;
    const isText = was.format === "text" || was.format === "empty";
    if (isText && was.format !== is.format) {
      say("typescript", "additive", told("format"));
      return;
    }
    // An unknown code that is now another value of a known or a retired one.
    const isAlias = was.code === was.sentCode && was.sentCode === is.sentCode;
    if (!isText)
      for (const field of ["format", "code", "type", "param"] as const)
        if (was[field] !== is[field])
          say("typescript", field === "code" && isAlias ? "additive" : "breaking", told(field));
    // A text that was not recognized as an id is now cut off the message.
    if (was.message !== is.message && was.requestId === is.requestId)
      say("typescript", "breaking", told("message"));
    if (was.known && !is.known) say("typescript", "breaking", told("knowledge"));
    const isNew = !was.known && is.known;
    const retries = before.runtime.decideRetry(was, 1).retry;
    if (retries !== after.runtime.decideRetry(is, 1).retry)
      say("typescript", isNew ? "additive" : "breaking", told("retry"));
    for (const field of ["recovery", "actor", "docsUrl"] as const)
      if (was[field] !== is[field]) say("typescript", "additive", told(field));
  }
}

/** Compares which retries start, stop or wait differently, by the figures alone. */
export function compareRetries(
  { runtime: old }: Version,
  { runtime: now }: Version,
  say: Say,
): void {
  const waits = [
    null,
    0,
    1,
    999,
    1000,
    1001,
    59_999,
    60_000,
    60_001,
    90_000,
    90_001,
    31_536_000_000,
  ];
  for (const recovery of ["transient", "correctable", "terminal"] as const)
    for (const shouldRetry of [null, true, false])
      for (const retryAfterMs of waits)
        for (let attempt = 1; attempt <= 6; attempt++) {
          const error = { recovery, shouldRetry, retryAfterMs };
          const was = old.decideRetry(error, attempt, { random: 0 });
          const is = now.decideRetry(error, attempt, { random: 0 });
          const what = `${JSON.stringify(error)}, attempt ${attempt}`;
          if (was.retry !== is.retry && attempt === 1) say("typescript", "breaking", what);
          else if (was.retry !== is.retry || was.delayMs !== is.delayMs)
            say("typescript", "additive", what);
        }
}
