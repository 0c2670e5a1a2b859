import { type Row, row } from "./row.ts";

const data = { source: "breaking", "json-schema": "breaking", docs: "text" } as const;
const more = { source: "additive", "json-schema": "additive", docs: "text" } as const;
const words = { "json-schema": "text", docs: "text" } as const;

/** The changes of the catalogue as a whole. */
export type CatalogueKind =
  | "name-changed"
  | "title-changed"
  | "introduction-changed"
  | "docs-moved"
  | "language-changed"
  | "language-added"
  | "language-removed"
  | "headings-changed"
  | "translation-changed"
  | "answer-format-changed"
  | "shape-added"
  | "shape-removed"
  | "shape-changed"
  | "shapes-reordered"
  | "answered-header-changed"
  | "request-id-header-added"
  | "request-id-header-removed"
  | "request-id-headers-reordered"
  | "message-suffix-changed"
  | "retry-changed";

/** What a change of the catalogue as a whole means: its words, its wire shapes, its figures. */
export const catalogueRows: Readonly<Record<CatalogueKind, Row>> = {
  "name-changed": row(
    { "json-schema": "breaking", docs: "breaking" },
    "The catalogue as data is known by it. Who tells catalogues apart by their name follows.",
  ),
  "title-changed": row(
    { typescript: "text", openapi: "text", ...words },
    "It is read by people. Nobody has to do anything.",
  ),
  "introduction-changed": row(words, "It is read by people. Nobody has to do anything."),
  "docs-moved": row(
    { ...data, wire: "breaking", openapi: "text", docs: "breaking" },
    "Every page, problem type and schema has another address. The old ones are redirected; who compares problem types or refers to schemas by address follows.",
  ),
  "language-changed": row(
    { typescript: "text", ...words },
    "Texts that have changed are told one by one; this is what language they are said to be in. Nobody has to do anything.",
  ),
  "language-added": row(
    { typescript: "additive", "json-schema": "additive", docs: "additive" },
    "There are texts and pages in one language more. Nobody has to do anything.",
  ),
  "language-removed": row(
    { typescript: "breaking", "json-schema": "breaking", docs: "breaking" },
    "Its texts and pages are gone. Who imports or links to them takes another language.",
  ),
  "headings-changed": row(
    { docs: "text" },
    "Pages in that language are headed otherwise. Nobody has to do anything.",
  ),
  "translation-changed": row(
    { typescript: "text", ...words },
    "It is read by people. Nobody has to do anything.",
  ),
  "answer-format-changed": row(
    { ...data, wire: "breaking", openapi: "breaking" },
    "Services answer with another body. Clients that read the body themselves read the new one; clients with a package upgrade before the services do.",
  ),
  "shape-added": row(
    more,
    "Clients understand one kind of body more. A switch over all formats gets one more branch.",
  ),
  "shape-removed": row(
    data,
    "Clients no longer understand such a body. Who meets it still stays with the old version.",
  ),
  "shape-changed": row(
    data,
    "Clients read other fields of such a body. Who meets the old one still stays with the old version.",
  ),
  "shapes-reordered": row(
    data,
    "A body that fits two shapes may be read as the other. Who meets such bodies looks at what comes out.",
  ),
  "answered-header-changed": row(
    { ...data, wire: "breaking", openapi: "breaking" },
    "Services answer with the id of the request in another header. Clients that read it themselves follow.",
  ),
  "request-id-header-added": row(
    more,
    "Clients find the id of a request in one header more. Nobody has to do anything.",
  ),
  "request-id-header-removed": row(
    data,
    "Clients no longer find the id of a request there. Services answer with one that is still listed.",
  ),
  "request-id-headers-reordered": row(
    more,
    "Of an answer with several ids, clients may take another. Who answers with several looks at which.",
  ),
  "message-suffix-changed": row(
    data,
    "Clients no longer find the id at the end of messages, nor cut it off, where services write it as before. Services follow.",
  ),
  "retry-changed": row(
    { ...more, openapi: "text" },
    "Clients that give no figures of their own wait otherwise, or try more or less often. Who needs the old figures gives them.",
  ),
};
