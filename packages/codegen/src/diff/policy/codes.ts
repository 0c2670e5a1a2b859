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
  | "answer-status-changed"
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
  | "retired-reworded"
  | "retired-removed";

/** What a change of a code means. */
export const codeRows: Readonly<Record<CodeKind, Row>> = {
  "code-added": row(
    { ...more, wire: "additive", openapi: "additive", docs: "additive" },
    "Clients take a code that they do not know by its status. A switch over all codes no longer compiles without a default; whoever wrote one adds a branch.",
  ),
  "code-removed": row(
    { ...everywhere, wire: "breaking", docs: "breaking" },
    "It was never released. Only who builds from this branch takes its name out.",
  ),
  "code-retired": row(
    { ...everywhere, wire: "breaking", docs: "text" },
    "Its failure comes with another code, or none, so a client's branch for it no longer runs, and its name no longer compiles. Clients handle what replaces it, services raise that.",
  ),
  "code-restored": row(
    { ...more, wire: "additive", openapi: "additive", docs: "additive" },
    "It was retired in this branch only. Nobody has to do anything.",
  ),
  "identifier-changed": row(
    { ...everywhere, wire: "breaking", docs: "breaking" },
    "Its names and its page, which is its problem type, are others. It was never released under the old ones, so only who builds from this branch renames.",
  ),
  "code-status-added": row(
    { ...more, openapi: "additive", wire: "additive", docs: "text" },
    "Services may answer it with one status more. Clients that match on the code need nothing; who goes by the status looks at it.",
  ),
  "code-status-removed": row(
    { ...everywhere, wire: "breaking", docs: "text" },
    "Raising it with that status no longer compiles, or is refused. Services raise it with another; clients that go by that status look at the others.",
  ),
  "answer-status-changed": row(
    {
      source: "breaking",
      "json-schema": "breaking",
      wire: "breaking",
      openapi: "text",
      docs: "text",
    },
    "Services that name no status answer with another one, by which client libraries choose what they throw. Clients that go by the status follow.",
  ),
  "code-statuses-reordered": row(
    { source: "text", openapi: "text", ...words },
    "The status to answer with stays, and so do the others. Nobody has to do anything.",
  ),
  "retry-started": row(
    { source: "breaking", "json-schema": "breaking", docs: "text" },
    "Clients send a request again that they sent once until now. Clients whose requests must not arrive twice see that they cannot.",
  ),
  "retry-stopped": row(
    { source: "breaking", "json-schema": "breaking", docs: "text" },
    "Clients give up on a request that they sent again until now. Clients that relied on it handle the error.",
  ),
  "recovery-changed": row(
    { ...more, docs: "text" },
    "It is not retried, as before. Clients that tell people what to do say something else.",
  ),
  "actor-changed": row(
    { ...more, docs: "text" },
    "Someone else must act. Clients that tell people whom to ask name another.",
  ),
  "type-changed": row(
    { ...more, wire: "breaking", openapi: "text", docs: "text" },
    "Its category is the type that services answer with. Clients that match on the type follow; better, they match on the code.",
  ),
  "category-changed": row(
    { ...more, docs: "text" },
    "It stands in another group, which the wire does not say. Who groups by category shows it elsewhere.",
  ),
  "code-meaning-changed": row(
    { source: "text", wire: "text", openapi: "text", ...words },
    "It is the message of who gives none, and the title of problem details. Nobody matches on texts.",
  ),
  "code-action-changed": row(
    { source: "text", openapi: "text", ...words },
    "It is read by people. Nobody has to do anything.",
  ),
  "code-description-changed": row(words, "It is on its page only. Nobody has to do anything."),
  deprecated: row(
    { ...more, openapi: "text", docs: "text" },
    "It works as before, but using its name is warned of, which fails a build that allows no warning. Services raise what replaces it; clients handle both.",
  ),
  undeprecated: row(
    { ...more, openapi: "text", docs: "text" },
    "It is no longer warned of. Who has left it already need not come back.",
  ),
  "deprecation-reworded": row(
    { source: "text", openapi: "text", ...words },
    "The reason says it in other words. Nobody has to do anything.",
  ),
  "replacement-changed": row(
    { ...more, openapi: "text", docs: "text" },
    "Something else is to be used in its place. Who has not changed over yet takes that.",
  ),
  "sunset-set": row(
    { ...more, openapi: "text", docs: "text" },
    "It may be gone from a day that was not named before. Who uses it changes over by then.",
  ),
  "sunset-earlier": row(
    { ...everywhere, openapi: "text", docs: "breaking" },
    "The promise to keep it is shortened. Who planned by the old day changes over sooner.",
  ),
  "sunset-later": row(
    { source: "text", openapi: "text", ...words },
    "It stays for longer than was promised. Nobody has to do anything.",
  ),
  "retired-reworded": row(words, "Its page says it in other words. Nobody has to do anything."),
  "retired-removed": row(
    { "json-schema": "breaking", docs: "breaking" },
    "Its page is gone. It was never released as retired, so nobody links to it yet.",
  ),
};
