import { type Row, row } from "./row.ts";

const data = { source: "breaking", "json-schema": "breaking", docs: "text" } as const;
const more = { source: "additive", "json-schema": "additive", docs: "text" } as const;

/** The changes of bodies, headers and waiting. */
export type WireKind =
  | "body-format-changed"
  | "shape-added"
  | "shape-removed"
  | "shape-changed"
  | "shapes-reordered"
  | "body-reread"
  | "request-id-header-changed"
  | "request-id-header-added"
  | "request-id-header-removed"
  | "request-id-header-order-changed"
  | "message-suffix-changed"
  | "retrying-started"
  | "retrying-stopped"
  | "retry-changed";

/** What a change of bodies, headers and waiting means. */
export const wireRows: Readonly<Record<WireKind, Row>> = {
  "body-format-changed": row(
    { ...data, wire: "breaking", openapi: "breaking" },
    "Services send another body. Clients that read bodies themselves need to read the new one; clients that use a package upgrade before the services do.",
  ),
  "shape-added": row(
    more,
    "Clients understand bodies that had no format before; an event of a stream that has such a body is now an error. A switch over all formats needs another branch.",
  ),
  "shape-removed": row(
    data,
    "Clients no longer report this format, and its name no longer compiles. Clients that still receive such bodies should stay on the old version.",
  ),
  "shape-changed": row(
    more,
    "Bodies that clients understood are read as before, unless `body-reread` is reported too. Clients may now understand bodies that had no format before.",
  ),
  "shapes-reordered": row(
    more,
    "Bodies that clients understood are read as before, unless `body-reread` is reported too. No action is needed.",
  ),
  "body-reread": row(
    data,
    "Clients read a body that they understood before as another format or with other fields, so they may retry or branch differently. Clients that receive such bodies should check what they now read.",
  ),
  "request-id-header-changed": row(
    { ...data, wire: "breaking", openapi: "breaking" },
    "Services send the request id in another header. Clients that read it themselves need to read the new one.",
  ),
  "request-id-header-added": row(
    more,
    "Clients find the request id in one more header. No action is needed.",
  ),
  "request-id-header-removed": row(
    data,
    "Clients no longer find a request id there. Services that send only this header need to send one that is still listed.",
  ),
  "request-id-header-order-changed": row(
    data,
    "Clients take another id from a response that has several. Check which id your logs and your support go by.",
  ),
  "message-suffix-changed": row(
    data,
    "Clients no longer find the id at the end of messages that have the old suffix, and no longer remove it. Services need to send the new suffix.",
  ),
  "retrying-started": row(
    { ...data, openapi: "text" },
    "Clients retry requests that they gave up on before. Clients whose requests must not arrive twice need to prevent that.",
  ),
  "retrying-stopped": row(
    { ...data, openapi: "text" },
    "Clients give up on requests that they retried before. Clients that relied on the retry need to handle the error or pass their own figures.",
  ),
  "retry-changed": row(
    { ...more, openapi: "text" },
    "Clients that pass no figures of their own wait longer or shorter, or try more or fewer times. Clients that need the old figures pass them.",
  ),
};
