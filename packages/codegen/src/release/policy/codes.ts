import { type Row, row } from "./row.ts";

const everywhere = { "json-schema": "breaking", openapi: "breaking", source: "breaking" } as const;
const more = { "json-schema": "additive", source: "additive" } as const;
const words = { "json-schema": "text", docs: "text" } as const;

/** The changes of a code. */
export type CodeKind =
  | "code-added"
  | "code-removed"
  | "code-retired"
  | "code-restored"
  | "identifier-changed"
  | "code-status-added"
  | "code-status-removed"
  | "default-status-changed"
  | "code-statuses-reordered"
  | "retry-started"
  | "retry-stopped"
  | "recovery-changed"
  | "actor-changed"
  | "type-changed"
  | "category-changed"
  | "code-meaning-changed"
  | "code-action-changed"
  | "code-description-changed"
  | "deprecated"
  | "undeprecated"
  | "deprecation-reworded"
  | "replacement-changed"
  | "sunset-set"
  | "sunset-earlier"
  | "sunset-later"
  | "retired-added"
  | "retired-reworded"
  | "retired-removed";

/** What a change of a code means. */
export const codeRows: Readonly<Record<CodeKind, Row>> = {
  "code-added": row(
    { ...more, wire: "additive", openapi: "additive", docs: "additive" },
    "Clients treat a code that they do not know by its status. A switch over all codes needs a default branch, or it no longer compiles.",
  ),
  "code-removed": row(
    { ...everywhere, wire: "breaking", docs: "breaking" },
    "It was never released. Only builds of this branch have to drop its name.",
  ),
  "code-retired": row(
    { ...everywhere, wire: "breaking", docs: "text" },
    "The failure now has another code or none: branches on this one no longer run, and its name no longer compiles. Clients handle the code that replaces it, and services raise that one.",
  ),
  "code-restored": row(
    { ...more, wire: "additive", openapi: "additive", docs: "additive" },
    "It was retired in this branch only. No action is needed.",
  ),
  "identifier-changed": row(
    { ...everywhere, wire: "breaking", docs: "breaking" },
    "Its names change, and its page, which is its problem type, may move. The old names were never released, so only builds of this branch have to be updated.",
  ),
  "code-status-added": row(
    { ...more, openapi: "additive", wire: "additive", docs: "text" },
    "Services may send the code with one more status. Clients that match on the code need nothing; clients that go by the status should handle it.",
  ),
  "code-status-removed": row(
    { ...everywhere, openapi: "additive", wire: "breaking", docs: "text" },
    "Raising the code with that status no longer compiles or is refused. Services raise it with another status; clients that go by the status need to handle that one.",
  ),
  "default-status-changed": row(
    {
      source: "breaking",
      "json-schema": "breaking",
      wire: "breaking",
      openapi: "text",
      docs: "text",
    },
    "Services that name no status send another one, and client libraries choose the exception by the status. Clients that go by the status need to handle the new one.",
  ),
  "code-statuses-reordered": row(
    { source: "text", openapi: "text", ...words },
    "The default status and the set of statuses stay the same. No action is needed.",
  ),
  "retry-started": row(
    { source: "breaking", "json-schema": "breaking", docs: "text" },
    "Clients now retry a request that they did not retry before. Clients whose requests must not arrive twice need to prevent that.",
  ),
  "retry-stopped": row(
    { source: "breaking", "json-schema": "breaking", docs: "text" },
    "Clients no longer retry a request that they retried before. Clients that relied on the retry need to handle the error.",
  ),
  "recovery-changed": row(
    { ...more, docs: "text" },
    "The error is not retried, as before. Clients that advise people show other advice.",
  ),
  "actor-changed": row(
    { ...more, docs: "text" },
    "Someone else has to act. Clients that tell people whom to contact name someone else.",
  ),
  "type-changed": row(
    { ...more, wire: "breaking", openapi: "text", docs: "text" },
    "The category is the `type` in the body that services send. Clients that match on the type need the new one, or better, match on the code.",
  ),
  "category-changed": row(
    { ...more, docs: "text" },
    "The code is in another group, which bodies do not show. Programs that group by category show it elsewhere.",
  ),
  "code-meaning-changed": row(
    { source: "text", wire: "text", openapi: "text", ...words },
    "It is the default message and the title of the problem details. Programs must not match on texts, so no action is needed.",
  ),
  "code-action-changed": row(
    { source: "text", openapi: "text", ...words },
    "Only people read it. No action is needed.",
  ),
  "code-description-changed": row(
    words,
    "It appears only on the page of the code. No action is needed.",
  ),
  deprecated: row(
    { ...more, openapi: "text", docs: "text" },
    "It works as before, but using its name raises a warning, which fails a build that allows none. Services raise the replacement; clients handle both.",
  ),
  undeprecated: row(
    { ...more, openapi: "text", docs: "text" },
    "It no longer raises a warning. Callers that already migrated need not switch back.",
  ),
  "deprecation-reworded": row(
    { source: "text", openapi: "text", ...words },
    "Only people read the reason. No action is needed.",
  ),
  "replacement-changed": row(
    { ...more, openapi: "text", docs: "text" },
    "Another code replaces it. Callers that have not migrated yet use the new replacement.",
  ),
  "sunset-set": row(
    { ...more, openapi: "text", docs: "text" },
    "It may be removed from a day that was not announced before. Callers migrate by then.",
  ),
  "sunset-earlier": row(
    { ...everywhere, openapi: "text", docs: "breaking" },
    "The promise to keep it has become shorter. Callers that planned by the old day have to migrate sooner.",
  ),
  "sunset-later": row(
    { source: "text", openapi: "text", ...words },
    "It stays longer than promised. No action is needed.",
  ),
  "retired-added": row(
    { ...more, docs: "additive" },
    "It has a page, and clients link to it; it was not a code in the last release. No action is needed.",
  ),
  "retired-reworded": row(
    words,
    "Only people read it, on the page of the code. No action is needed.",
  ),
  "retired-removed": row(
    { source: "breaking", "json-schema": "breaking", docs: "breaking" },
    "Its page is gone, and clients no longer link to it. It was never released as retired, so no action is needed.",
  ),
};
