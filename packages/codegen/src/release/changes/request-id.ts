import type { LockFile } from "../../formats/lock-file.ts";
import { type Change, changer, quote } from "./change.ts";

const say = changer(undefined, "wire", "requestId");

/** What changed about where the request id is found. */
export function* diffRequestId(
  { wire: before }: LockFile,
  { wire: after }: LockFile,
): Generator<Change> {
  const { headers: old, messageSuffix: was } = before.requestId;
  const { headers: now, messageSuffix: is } = after.requestId;
  if (old[0] !== now[0]) {
    const fact = `Services send the request id in ${now[0]} instead of ${old[0]}.`;
    yield say("request-id-header-changed", fact, "headers");
  }
  for (const name of old.filter((other) => !now.includes(other)))
    yield say(
      "request-id-header-removed",
      `Clients no longer look for the request id in ${name}.`,
      "headers",
    );
  for (const name of now.filter((other) => !old.includes(other)))
    yield say(
      "request-id-header-added",
      `Clients now also look for the request id in ${name}.`,
      "headers",
    );
  const overtaken = overtakenIn(old, now);
  if (overtaken) {
    const [first, second] = overtaken;
    const fact = `If a response has both ${second} and ${first}, clients now use the id in ${first}.`;
    yield say("request-id-header-order-changed", fact, "headers");
  }
  if (was !== is) {
    const fact = `Messages may end with ${quote(is)} instead of ${quote(was)}.`;
    yield say("message-suffix-changed", fact, "messageSuffix");
  }
}

/** A header that has moved before another one, and that other one. */
function overtakenIn(
  old: readonly string[],
  now: readonly string[],
): readonly [string, string] | undefined {
  for (const [index, second] of now.entries()) {
    const place = old.indexOf(second);
    const first = now.slice(0, index).find((name) => !old.slice(0, place).includes(name));
    if (place !== -1 && first !== undefined) return [first, second];
  }
  return;
}
