import type { Result } from "../formats/vector.ts";
import type { Catalog } from "../model/catalog.ts";
import { registeredName } from "../model/registered-statuses.ts";
import { type Explanation, fact, reactions } from "./explanation.ts";

/** What a status, or a class of statuses, looks like. */
export const isStatus = (name: string): boolean => /^[1-5](?:\d\d|xx)$/.test(name);

/** What HTTP says of a status or of a class of statuses. */
export function ofHttp(name: string): string {
  const known = name.endsWith("xx") ? undefined : registeredName(name);
  return `In HTTP, ${name} is ${known === undefined ? "" : `${known}, `}${classes[name.charAt(0)]}.`;
}

/** What a status of a class is (RFC 9110, section 15). */
const classes: Readonly<Record<string, string>> = {
  1: "an interim response, not an error",
  2: "a success, not an error",
  3: "a redirection, not an error",
  4: "an error of the client",
  5: "an error of the server",
};

/** Describes an error whose status the catalogue does not have, as clients take it. */
export function explainedByHttp(
  { title, language: { labels } }: Catalog,
  { status, recovery, actor }: Pick<Result, "status" | "recovery" | "actor">,
): Explanation {
  const facts = reactions({ classified: { recovery, actor } }, labels);
  const listed = facts.map(([name, known]) => fact(name, known)).join("");
  const meaning = registeredName(String(status));
  return {
    text: `${title} has no status ${status}. ${ofHttp(String(status))}\n${listed}`,
    data: { status: String(status), ...(meaning !== undefined && { meaning }), recovery, actor },
  };
}
