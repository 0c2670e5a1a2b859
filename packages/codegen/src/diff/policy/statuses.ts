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
    { source: "additive", "json-schema": "additive", openapi: "additive", docs: "additive" },
    "Its table, response and page are new. Nobody has to do anything; API descriptions may refer to the response.",
  ),
  "status-removed": row(
    { ...everywhere, docs: "breaking" },
    "Its entry, response and page are gone, so references to them break. Who refers to them takes those of the class.",
  ),
  "status-renamed": row(
    { ...everywhere, docs: "text" },
    "Components and names are made from it, so references to them break. API descriptions refer to the new ones.",
  ),
  "status-meaning-changed": row(
    { source: "text", openapi: "text", ...words },
    "It is read by people. Nobody has to do anything.",
  ),
  "status-cause-changed": row(
    { source: "text", openapi: "text", ...words },
    "It is read by people. Nobody has to do anything.",
  ),
  "status-description-changed": row(words, "It is on its page only. Nobody has to do anything."),
  "fallback-retry-started": row(
    { source: "breaking", "json-schema": "breaking", openapi: "additive", docs: "text" },
    "Clients send a request again that failed with it and no known code, once until now. Clients whose requests must not arrive twice see that they cannot.",
  ),
  "fallback-retry-stopped": row(
    { source: "breaking", "json-schema": "breaking", openapi: "breaking", docs: "text" },
    "Clients give up on a request that failed with it and no known code, and the response no longer promises Retry-After. Clients that relied on it handle the error.",
  ),
  "fallback-recovery-changed": row(
    { source: "additive", "json-schema": "additive", docs: "text" },
    "Errors with it and no known code are not retried, as before. Clients that tell people what to do say something else.",
  ),
  "fallback-actor-changed": row(
    { source: "additive", "json-schema": "additive", docs: "text" },
    "Someone else must act on errors with it and no known code. Clients that tell people whom to ask name another.",
  ),
  "category-added": row(
    { "json-schema": "additive", docs: "additive" },
    "Its page is new. Nobody has to do anything.",
  ),
  "category-removed": row(
    { "json-schema": "breaking", docs: "breaking" },
    "Its page and its entry are gone. Who links to the page or groups by it takes another.",
  ),
  "category-retitled": row(words, "It is read by people. Nobody has to do anything."),
  "category-description-changed": row(words, "It is on its page only. Nobody has to do anything."),
  "categories-reordered": row(
    words,
    "Pages list them in another order. Nobody has to do anything.",
  ),
  "codes-reordered": row(words, "Pages list them in another order. Nobody has to do anything."),
};
