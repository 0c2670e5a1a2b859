import { type Row, row } from "./row.ts";

const data = { source: "breaking", "json-schema": "breaking", docs: "text" } as const;
const words = { "json-schema": "text", docs: "text" } as const;

/** The changes of the catalogue as a whole. */
export type CatalogueKind =
  | "name-changed"
  | "title-changed"
  | "introduction-changed"
  | "docs-moved"
  | "own-fields-changed"
  | "language-changed"
  | "language-switched"
  | "language-added"
  | "language-removed"
  | "headings-changed"
  | "translation-changed"
  | "reason-translation-changed";

/** What a change of the catalogue as a whole means: its name, its URL, its languages. */
export const catalogueRows: Readonly<Record<CatalogueKind, Row>> = {
  "name-changed": row(
    { "json-schema": "breaking", docs: "breaking" },
    "The name identifies the catalogue in `errors.json`. Programs that look for the old name need the new one.",
  ),
  "title-changed": row(
    { typescript: "text", openapi: "text", ...words },
    "Only people read it. No action is needed.",
  ),
  "introduction-changed": row(words, "Only people read it. No action is needed."),
  "docs-moved": row(
    { ...data, wire: "breaking", openapi: "text", docs: "breaking" },
    "Every page, problem type and schema has a new URL. Redirect the old URLs. Clients that compare problem types, and projects that reference schemas by URL, need the new ones.",
  ),
  "own-fields-changed": row(
    { "json-schema": "additive", docs: "additive" },
    "Only `errors.json` has these fields, and the generator does not read them. Programs that do need a look.",
  ),
  "language-changed": row(
    { typescript: "text", ...words },
    "The same texts have a different language tag. No action is needed.",
  ),
  "language-switched": row(
    { ...data, wire: "breaking", openapi: "text", docs: "breaking" },
    "Services now send default messages in the new language. All permanent URLs show it, and its own former URLs are gone. Services that need the old language pass their own messages; update links to pages in either language.",
  ),
  "language-added": row(
    { typescript: "additive", "json-schema": "additive", docs: "additive" },
    "Texts and pages are available in another language. No action is needed.",
  ),
  "language-removed": row(
    { typescript: "breaking", "json-schema": "breaking", docs: "breaking" },
    "Its texts and pages are gone. Projects that import or link to them have to use another language.",
  ),
  "headings-changed": row({ docs: "text" }, "Only people read them. No action is needed."),
  "translation-changed": row(
    { typescript: "text", ...words },
    "Only people read it. No action is needed.",
  ),
  "reason-translation-changed": row(
    words,
    "Only people read it, on the page of the code. No action is needed.",
  ),
};
