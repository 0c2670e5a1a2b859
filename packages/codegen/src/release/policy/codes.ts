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
  | "value-changed"
  | "alias-added"
  | "alias-removed"
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
  | "code-causes-changed"
  | "code-links-changed"
  | "deprecated"
  | "undeprecated"
  | "deprecation-reworded"
  | "replacement-changed"
  | "sunset-set"
  | "sunset-earlier"
  | "sunset-later"
  | "retired-added"
  | "retired-reworded"
  | "retired-meaning-changed"
  | "retired-value-changed"
  | "retired-removed";

/** What a change of a code means. */
export const codeRows: Readonly<Record<CodeKind, Row>> = {
  "code-added": row(
    { ...more, wire: "additive", openapi: "additive", docs: "additive" },
    "Clients classify an unknown code by its status. A switch over all codes needs a default branch, or it no longer compiles.",
  ),
  "code-removed": row(
    { ...everywhere, wire: "breaking", docs: "breaking" },
    "It was never released. Only builds of this branch have to remove its name.",
  ),
  "code-retired": row(
    { ...everywhere, wire: "breaking", docs: "text" },
    "Branches for it no longer run, and its name no longer compiles.",
    "If another code replaces it, services raise that one, and clients handle it.",
  ),
  "code-restored": row(
    { ...more, wire: "additive", openapi: "additive", docs: "additive" },
    "It was retired in this branch only. No action is needed.",
  ),
  "identifier-changed": row(
    { ...everywhere, wire: "breaking", docs: "breaking" },
    "Its names change, and its page, which is its problem type, may move. The old names were never released, so only builds of this branch need an update.",
  ),
  "value-changed": row(
    { ...everywhere, wire: "breaking", docs: "text" },
    "Services send something else for the same error. Clients that compare with the old value need the new one; packages understand both.",
  ),
  "alias-added": row(
    { ...more, docs: "text" },
    "Clients recognize one more value, which was an unknown code before. No action is needed.",
  ),
  "alias-removed": row(
    { source: "breaking", "json-schema": "breaking", docs: "text" },
    "Clients treat that value as an unknown code. Clients that still receive it should stay on the old version.",
  ),
  "code-status-added": row(
    { ...more, openapi: "additive", wire: "additive", docs: "text" },
    "Services may send the code with an additional status. Clients that match on the code need no change; clients that match on the status should handle the new one.",
  ),
  "code-status-removed": row(
    { ...everywhere, openapi: "additive", wire: "breaking", docs: "text" },
    "Raising the code with that status no longer compiles or is refused. Services raise it with a different status; clients that match on the status need to handle that one.",
  ),
  "default-status-changed": row(
    {
      source: "breaking",
      "json-schema": "breaking",
      wire: "breaking",
      openapi: "text",
      docs: "text",
    },
    "Services that pass no status send a different one, and client libraries choose the exception by the status. Clients that match on the status need to handle the new one.",
  ),
  "code-statuses-reordered": row(
    { source: "text", openapi: "text", ...words },
    "The default status and the set of statuses stay the same. No action is needed.",
  ),
  "retry-started": row(
    { source: "breaking", "json-schema": "breaking", docs: "text" },
    "Clients now retry a request that they did not retry before. Clients must prevent this if a request must not arrive twice.",
  ),
  "retry-stopped": row(
    { source: "breaking", "json-schema": "breaking", docs: "text" },
    "Clients no longer retry a request that they retried before. Clients that relied on the retry need to handle the error.",
  ),
  "recovery-changed": row(
    { ...more, docs: "text" },
    "As before, the error is not retried. Clients that show advice now show different advice.",
  ),
  "actor-changed": row(
    { ...more, docs: "text" },
    "Another party has to act. Clients that say whom to contact name that party.",
  ),
  "type-changed": row(
    { ...more, wire: "breaking", openapi: "text", docs: "text" },
    "The category is the `type` in the body that services send. Clients that match on the type need the new one, or better, should match on the code.",
  ),
  "category-changed": row(
    { ...more, docs: "text" },
    "Bodies do not show the category. Programs that group by category show the code elsewhere.",
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
  "code-causes-changed": row(
    words,
    "They appear only on the page of the code. No action is needed.",
  ),
  "code-links-changed": row(
    words,
    "They appear only on the page of the code. No action is needed.",
  ),
  deprecated: row(
    { ...more, openapi: "text", docs: "text" },
    "It works as before, but using it raises a warning, which breaks builds that allow none.",
    "If another code replaces it, services raise that one; clients handle both.",
  ),
  undeprecated: row(
    { ...more, openapi: "text", docs: "text" },
    "It no longer raises a warning. Services that already migrated need not switch back.",
  ),
  "deprecation-reworded": row(
    { source: "text", openapi: "text", ...words },
    "Only people read the reason. No action is needed.",
  ),
  "replacement-changed": row(
    { ...more, openapi: "text", docs: "text" },
    "It works as before.",
    "Services that have not migrated yet raise what replaces it now, if anything does.",
  ),
  "sunset-set": row(
    { ...more, openapi: "text", docs: "text" },
    "It now has a date of removal. Services migrate by then.",
  ),
  "sunset-earlier": row(
    { ...everywhere, openapi: "text", docs: "breaking" },
    "It may be removed earlier than promised. Services that planned for the old date have to migrate sooner.",
  ),
  "sunset-later": row(
    { source: "text", openapi: "text", ...words },
    "It stays longer than promised. No action is needed.",
  ),
  "retired-added": row(
    { ...more, docs: "additive" },
    "It now has a page, and clients link to it. The last release did not have this code. No action is needed.",
  ),
  "retired-reworded": row(
    words,
    "Only people read it, on the page of the code. No action is needed.",
  ),
  "retired-meaning-changed": row(
    words,
    "Only people read it, on the page of the code. No action is needed.",
  ),
  "retired-value-changed": row(
    { source: "breaking", "json-schema": "breaking", docs: "text" },
    "Clients link another value to its page. Services no longer send either, so no action is needed.",
  ),
  "retired-removed": row(
    { source: "breaking", "json-schema": "breaking", docs: "breaking" },
    "Its page is gone, and clients no longer link to it. It was never released as retired, so no action is needed.",
  ),
};
