import type { TargetsFile } from "../../../src/formats/config-file.ts";
import {
  type Catalog,
  compile,
  type LockFile,
  lock,
  type Problem,
  type Report,
  report,
} from "../../../src/index.ts";
import { printLock } from "../../../src/release/print-lock.ts";

/** The files of a catalogue by path: the catalogue and its translations. */
export interface Files {
  readonly "catalog.yaml": string;
  readonly [path: string]: string;
}

/** A small catalogue that has one of everything that can change, each on a line of its own. */
export const base: Files = {
  "catalog.yaml": `# The errors of the bakery.
name: bakery
title: Bakery errors
description: What the bakery sends.
docs: https://bakery.example/
wire:
  format: openai
  accepts:
    - openai
    - flat
    - { name: oven, code: /oven/code, message: /oven/text }
  requestId:
    headers: [x-bread-id, x-request-id, request-id]
    messageSuffix: " (bread {id})"
retry: { attempts: 3, initialDelayMs: 500, maxDelayMs: 8000, maxRetryAfterMs: 60000 }
categories:
  dough:
    title: Dough
  oven:
    title: Oven
    description: It is hot.
  till:
    title: Till
statuses:
  404:
    name: not_found
    meaning: Not found
    cause: Sold out
    recovery: correctable
    actor: caller
  409:
    name: conflict
    meaning: Conflict
    cause: Two wanted it
    recovery: correctable
    actor: caller
    description: Look again.
  429:
    name: too_many
    meaning: Too many
    cause: The queue is long
    recovery: transient
    actor: caller
  5xx:
    name: server_error
    meaning: Bakery error
    cause: The oven is out
    recovery: transient
    actor: operator
codes:
  no_dough:
    category: dough
    meaning: No dough
    action: Order later
    statuses: [404, 409]
    recovery: transient
    actor: operator
    description: Dough rests for a day.
  dry_dough:
    category: dough
    meaning: Dry dough
    action: Add water
    statuses: [409]
    recovery: correctable
    actor: caller
  sour_dough:
    category: dough
    meaning: Sour dough
    action: Bake it
    statuses: [404, 5xx]
    recovery: terminal
    actor: upstream
    deprecated: { reason: It is meant to be. }
  cold_oven:
    category: oven
    meaning: The oven is cold
    action: Heat it
    statuses: [5xx, 503, 500]
    recovery: correctable
    actor: operator
  old_oven:
    category: oven
    meaning: The oven is old
    action: Buy one
    statuses: [500]
    recovery: terminal
    actor: operator
    deprecated:
      reason: Said twice.
      replacedBy: cold_oven
      sunset: 2027-06-30
  till_shut:
    category: till
    meaning: The till is shut
    action: Pay tomorrow
    statuses: [404]
    recovery: terminal
    actor: operator
    identifier: shut_till
retired:
  burnt_bread:
    meaning: Burnt bread
    reason: We do not burn bread.
    replacedBy: cold_oven
`,
  "locales/de.yaml": `title: Fehler der Bäckerei
labels:
  language: Deutsch
codes:
  no_dough:
    meaning: Kein Teig
`,
};

/** A text with one place written otherwise, which has to be there once. */
export function rewritten(files: Files, path: string, from: string, to: string): Files {
  const parts = (files[path] ?? "").split(from);
  if (parts.length !== 2) throw new Error(`${from} is there ${parts.length - 1} times.`);
  return { ...files, [path]: parts.join(to) };
}

/** What is made of a catalogue that comes after the release of another. */
export type Outcome =
  | { readonly problems: readonly Problem[]; readonly report?: never; readonly catalog?: never }
  | { readonly problems?: never; readonly report: Report; readonly catalog: Catalog };

type Result = ReturnType<typeof compile>;

const known = new Map<string, Result>();

/** What comes of files, with what was released before them as the lock; the same ones are compiled once. */
export function compiled(files: Files, released?: string): Result {
  const key = JSON.stringify([files, released]);
  const result = known.get(key) ?? compiledAnew(files, released);
  known.set(key, result);
  return result;
}

function compiledAnew(files: Files, released: string | undefined): Result {
  const file = (path: string, text: string) => ({ path, bytes: Buffer.from(text) });
  const locales = Object.entries(files).filter(([path]) => path.startsWith("locales/"));
  return compile({
    catalog: [file("catalog.yaml", files["catalog.yaml"])],
    locales: locales.map(([path, text]) => file(path, text)),
    ...(released !== undefined && { lock: file("catalog.lock.json", released) }),
  });
}

/** The lock of a catalogue that was released as 1.0.0. */
export function release(files: Files): string {
  const { catalog, problems } = compiled(files);
  if (!catalog) throw new Error(JSON.stringify(problems, null, 2));
  return printLock(lock(catalog, "1.0.0"));
}

/** What changes in a catalogue after the release of another. */
export function change(before: Files, after: Files): Outcome {
  const released = release(before);
  const { catalog, source, problems } = compiled(after, released);
  if (problems) return { problems };
  return {
    catalog,
    report: report(JSON.parse(released), lock(catalog, "1.0.0"), source),
  };
}

/** What changes for users of the packages if a config has other targets. */
export function changeOfTargets(before: TargetsFile, after: TargetsFile): Report {
  const { catalog, source, problems } = compiled(base);
  if (problems) throw new Error(JSON.stringify(problems));
  const [old, now] = [before, after].map((targets) => lock(catalog, "1.0.0", targets));
  return report(old as LockFile, now as LockFile, source);
}

/** What one catalogue is to who builds from another, before either is released. */
export function changeBeforeRelease(before: Files, after: Files): Outcome {
  const { catalog, source, problems } = compiled(after);
  if (problems) return { problems };
  const released = JSON.parse(release(before));
  return { catalog, report: report(released, lock(catalog, "1.0.0"), source) };
}
