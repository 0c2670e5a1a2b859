import type { LockFile } from "../formats/lock-file.ts";
import { lockDigest } from "../source/lock-digest.ts";
import { escapeInvisible } from "../text/invisible.ts";

/** The text of a lock with its digest. Each fact has its own line, so that diffs are small. */
export const printLock = (lock: LockFile): string =>
  `${print({ ...lock, digest: lockDigest(lock) }, "")}\n`;

function print(value: unknown, indent: string): string {
  if (typeof value !== "object" || value === null) return escapeInvisible(JSON.stringify(value));
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const isPlain = value.every((item) => typeof item !== "object");
    const items = value.map((item) => print(item, inner));
    return isPlain ? `[${items.join(", ")}]` : block("[", items, "]", indent);
  }
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  const lines = members.map(([key, member]) => `${JSON.stringify(key)}: ${print(member, inner)}`);
  return members.length === 0 ? "{}" : block("{", lines, "}", indent);
}

const block = (open: string, lines: readonly string[], close: string, indent: string): string =>
  `${open}\n${lines.map((line) => `${indent}  ${line}`).join(",\n")}\n${indent}${close}`;
