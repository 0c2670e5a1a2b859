import { compile, lock } from "../../src/index.ts";
import { printLock } from "../../src/release/print-lock.ts";

const catalog = `name: shop
title: Shop errors
docs: https://errors.example.org/
wire:
  format: { name: shop, code: /fault/code, message: /fault/text }
  accepts: [{ name: shop, code: /fault/code, message: /fault/text }, openai]
retry: { attempts: 5 }
acronyms: [sku]
categories:
  order: { title: Orders }
statuses:
  404: { name: not_found, meaning: Not found, cause: No such order, recovery: correctable, actor: caller }
  5xx: { name: server_error, meaning: Server error, cause: Retry, recovery: transient, actor: operator }
codes:
  order_missing:
    category: order
    meaning: No such order
    action: Check the number
    statuses: [404, 5xx]
    recovery: correctable
    actor: caller
  sku_missing:
    category: order
    meaning: No such item
    action: Check the item
    statuses: [404]
    recovery: correctable
    actor: caller
    deprecated: { reason: Said too little., replacedBy: order_missing }
retired:
  fax_offline: { reason: The fax machine broke., replacedBy: order_missing }
`;

const locale = `title: Fehler
labels: { language: Deutsch, code: Code }
categories: { order: { title: Bestellungen } }
statuses: { 404: { meaning: Nicht gefunden } }
codes: { order_missing: { meaning: Keine solche Bestellung } }
`;

const config = `catalog: catalog.yaml
command: make errors
schemas: editor
policy: { actor-changed: breaking }
targets:
  typescript: { out: gen/ts, package: "@shop/errors", runtime: own }
  go: { out: gen/go, importPath: shop.example/errors, runtime: own }
  markdown: { out: gen/docs }
`;

/** A small project that uses most of what its formats have: path to text. */
export const project: Readonly<Record<string, string>> = {
  "catalog.yaml": catalog,
  "locales/de.yaml": locale,
  "catalog.lock.json": released(),
  "error-codegen.yaml": config,
};

/** The lock that a release of the catalogue writes. */
function released(): string {
  const file = (path: string, text: string) => ({ path, bytes: Buffer.from(text) });
  const compiled = compile({
    catalog: [file("catalog.yaml", catalog)],
    locales: [file("locales/de.yaml", locale)],
  });
  if (compiled.problems) throw new Error(JSON.stringify(compiled.problems));
  return printLock(lock(compiled.catalog, "1.0.0"));
}
