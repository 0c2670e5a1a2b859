import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { outcomeOf } from "../command.ts";
import { emptyFolder, filesIn, fill } from "../folder.ts";

/** The catalogue of another organisation. */
export const catalog = `name: bakery
title: Bakery errors
docs: https://bakery.example/errors/
wire: { format: flat }
categories:
  oven: { title: The oven }
statuses:
  409: { name: conflict, meaning: Conflict, cause: Two wanted the same, recovery: correctable, actor: caller }
  5xx: { name: server_error, meaning: Server error, cause: Our fault, recovery: transient, actor: operator }
codes:
  oven.full:
    category: oven
    meaning: The oven is full
    action: Try again when it has room
    statuses: [409, 503]
    recovery: transient
    actor: caller
  oven.cold:
    category: oven
    meaning: The oven is cold
    action: Wait
    statuses: [5xx]
    recovery: transient
    actor: operator
    deprecated: { reason: Said less than its successor, replacedBy: oven.full }
retired:
  oven.broken: { reason: It was replaced., replacedBy: oven.full }
`;

/** What it generates, and where. */
export const config = `catalog: errors/catalog.yaml
command: make errors
schemas: errors
targets:
  json-schema: { out: generated/schema, package: "@bakery/error-schema" }
  markdown: { out: generated/pages, package: "@bakery/error-docs" }
  openapi: { out: generated/openapi, package: "@bakery/error-openapi" }
  typescript: { out: generated/ts, package: "@bakery/errors", runtime: own }
`;

/** A folder with its catalogue and config, and the command line in it. */
export class Bakery {
  readonly folder: string = emptyFolder();

  constructor() {
    fill(this.folder, { "error-codegen.yaml": config, "errors/catalog.yaml": catalog });
  }

  run(...args: readonly string[]): ReturnType<typeof outcomeOf> {
    return outcomeOf(this.folder, args);
  }

  edit(path: string, change: (text: string) => string): void {
    const before = this.read(path);
    const after = change(before);
    expect(after, path).not.toBe(before);
    fill(this.folder, { [path]: after });
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), "utf8");
  }

  files(): Record<string, string> {
    return filesIn(this.folder);
  }
}
