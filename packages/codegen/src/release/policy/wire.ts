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
    "Services send a different body. Clients that read bodies themselves need to read the new one; clients that use a package upgrade before the services do.",
  ),
  "shape-added": row(
    more,
    "Clients now recognize bodies that had no format before, and a stream event with such a body is now an error. A switch over all formats needs another branch.",
  ),
  "shape-removed": row(
    data,
    "Clients no longer report this format, and its name no longer compiles. Clients that still receive such bodies should stay on the old version.",
  ),
  "shape-changed": row(
    more,
    "Clients read the bodies of known formats as before, unless `body-reread` is reported too. They may now recognize bodies that had no format before.",
  ),
  "shapes-reordered": row(
    more,
    "Clients read the bodies of known formats as before, unless `body-reread` is reported too. No action is needed.",
  ),
  "body-reread": row(
    data,
    "Clients now read a body as a different format or with different fields, so they may retry or branch differently. Check clients that receive such bodies.",
  ),
  "request-id-header-changed": row(
    { ...data, wire: "breaking", openapi: "breaking" },
    "Services send the request id in a different header. Clients that read it themselves need to read the new one.",
  ),
  "request-id-header-added": row(
    more,
    "Clients also find the request id in an additional header. No action is needed.",
  ),
  "request-id-header-removed": row(
    data,
    "Clients no longer find a request id there. Services that send only this header need to send one that is still listed.",
  ),
  "request-id-header-order-changed": row(
    data,
    "If a response has several ids, clients use a different one. Check which id your logs and your support use.",
  ),
  "message-suffix-changed": row(
    data,
    "Clients no longer find the id at the end of messages that have the old suffix, and no longer remove it. Services need to send the new suffix.",
  ),
  "retrying-started": row(
    { ...data, openapi: "text" },
    "Clients retry requests that they gave up on before. Clients must prevent this if a request must not arrive twice.",
  ),
  "retrying-stopped": row(
    { ...data, openapi: "text" },
    "Clients give up on requests that they retried before. Clients that relied on the retry need to handle the error or pass their own figures.",
  ),
  "retry-changed": row(
    { ...more, openapi: "text" },
    "Clients that pass no figures of their own wait longer or shorter, or try more or fewer times. Clients that need the old figures have to pass them.",
  ),
};
