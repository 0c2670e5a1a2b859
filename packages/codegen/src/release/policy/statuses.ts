import { type Row, row } from "./row.ts";

const everywhere = { source: "breaking", "json-schema": "breaking", openapi: "breaking" } as const;
const words = { "json-schema": "text", docs: "text" } as const;

/** The changes of a status or of a category. */
export type StatusKind =
  | "status-added"
  | "status-removed"
  | "status-renamed"
  | "status-meaning-changed"
  | "status-cause-changed"
  | "status-description-changed"
  | "fallback-retry-started"
  | "fallback-retry-stopped"
  | "fallback-recovery-changed"
  | "fallback-actor-changed"
  | "category-added"
  | "category-removed"
  | "category-retitled"
  | "category-description-changed"
  | "categories-reordered"
  | "codes-reordered";

/** What a change of a status or of a category means. */
export const statusRows: Readonly<Record<StatusKind, Row>> = {
  "status-added": row(
    {
      wire: "additive",
      source: "additive",
      "json-schema": "additive",
      openapi: "additive",
      docs: "additive",
    },
    "It has its own table entry, response and page, and unexpected errors with this status now have its name and meaning. API descriptions can reference the new response.",
  ),
  "status-removed": row(
    { ...everywhere, wire: "breaking", docs: "breaking" },
    "Its table entry, response and page are gone, so references to them break, and unexpected errors with this status have the name of its class. Use the entry of its class, if the catalogue has one.",
  ),
  "status-renamed": row(
    { ...everywhere, wire: "breaking", docs: "text" },
    "Identifiers and components are derived from it, so references to them break. It is also the `type` of unexpected errors with this status. API descriptions and clients need the new name.",
  ),
  "status-meaning-changed": row(
    { wire: "text", source: "text", openapi: "text", ...words },
    "It is the message of unexpected errors with this status. Programs must not match on texts, so no action is needed.",
  ),
  "status-cause-changed": row(
    { source: "text", openapi: "text", ...words },
    "Only people read it. No action is needed.",
  ),
  "status-description-changed": row(
    words,
    "It appears only on the page of the status. No action is needed.",
  ),
  "fallback-retry-started": row(
    { source: "breaking", "json-schema": "breaking", openapi: "additive", docs: "text" },
    "Clients now retry errors that have this status and no known code. Clients must prevent this if a request must not arrive twice.",
  ),
  "fallback-retry-stopped": row(
    { source: "breaking", "json-schema": "breaking", openapi: "breaking", docs: "text" },
    "Clients no longer retry errors that have this status and no known code, and the OpenAPI response no longer promises Retry-After. Clients that relied on the retry need to handle the error.",
  ),
  "fallback-recovery-changed": row(
    { source: "additive", "json-schema": "additive", docs: "text" },
    "As before, errors that have this status and no known code are not retried. Clients that show advice now show different advice.",
  ),
  "fallback-actor-changed": row(
    { source: "additive", "json-schema": "additive", docs: "text" },
    "Another party has to act on errors that have this status and no known code. Clients that say whom to contact name that party.",
  ),
  "category-added": row(
    { "json-schema": "additive", docs: "additive" },
    "It has its own page. No action is needed.",
  ),
  "category-removed": row(
    { "json-schema": "breaking", docs: "breaking" },
    "Its page and its entry are gone. Update links to the page and programs that group by it.",
  ),
  "category-retitled": row(words, "Only people read it. No action is needed."),
  "category-description-changed": row(
    words,
    "It appears only on the page of the category. No action is needed.",
  ),
  "categories-reordered": row(words, "Pages list them in a different order. No action is needed."),
  "codes-reordered": row(words, "Pages list them in a different order. No action is needed."),
};
