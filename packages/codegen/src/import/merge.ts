import type { Value } from "../formats/catalog-file.ts";
import type { Mapping } from "./columns.ts";
import type { FoundEntry } from "./entries.ts";
import type { Entry } from "./entry.ts";
import { option } from "./option.ts";
import { remedyFor } from "./remap.ts";
import type { Say } from "./say.ts";

/** Collects entries. What several sources say of one code is put together; where they differ, the first stays. */
export class Entries {
  readonly #byKey = new Map<string, Entry>();
  readonly #byValue = new Map<string, Entry>();
  readonly #byConstant = new Map<string, Entry>();
  readonly #say: Say;

  readonly #map: Mapping;

  /** @param map What the caller says of columns. */
  constructor(map: Mapping, say: Say) {
    this.#map = map;
    this.#say = say;
  }

  get all(): Entry[] {
    return [...this.#byKey.values()];
  }

  /** Adds an entry; returns the one that has it then, which is the same if the code is new. Undefined if it is left. */
  add({ entry, isReference }: FoundEntry): Entry | undefined {
    const { key, constant, value } = entry;
    if (isReference) {
      const meant = this.#byConstant.get(constant ?? key) ?? this.#byKey.get(key);
      if (meant) return this.#join(meant, { ...entry, key: meant.key });
      this.#say(
        entry,
        "left-code",
        `No constant ${constant ?? key} is known.`,
        "Import the file that defines it, too.",
      );
      return;
    }
    const sent = String(value ?? key);
    const named = this.#byKey.get(key);
    const same = this.#byValue.get(sent);
    const first = named ?? same;
    if (!first) {
      this.#byKey.set(key, entry);
      this.#byValue.set(sent, entry);
      if (constant !== undefined && !this.#byConstant.has(constant))
        this.#byConstant.set(constant, entry);
      return entry;
    }
    if (named && same && named !== same)
      return this.#refuse(
        entry,
        named,
        `${key} is also in ${placeOf(named)}, and what is sent for it is that of ${same.key}`,
      );
    if (named && value !== undefined && named.value !== undefined && String(named.value) !== sent)
      return this.#refuse(
        entry,
        named,
        `${key} is sent as ${sent} here, and as ${named.value} in ${placeOf(named)}`,
      );
    if (!named && key !== sent && key !== first.key)
      return this.#refuse(
        entry,
        first,
        `${key} is sent as ${sent}, as ${first.key} in ${placeOf(first)} is`,
      );
    return this.#join(first, entry);
  }

  #refuse(entry: Entry, first: Entry, fact: string): undefined {
    const remedy = remedyFor(entry, first, this.#map);
    const fix = remedy
      ? `${remedy.value} is in the column ${remedy.column} of ${remedy.entry.text.path}. To take that, too: ${remedy.option}.`
      : `Give one of them another name or value. ${first.key} is in the catalogue as it is there.`;
    this.#say(entry, "conflict", `${fact}.`, fix);
  }

  /** Adds what the first source does not say. */
  #join(first: Entry, more: Entry): Entry {
    const differing: string[] = [];
    let isMore = false;
    if (first.value === undefined && more.value !== undefined) {
      if (String(more.value) !== first.key) {
        first.value = more.value;
        this.#byValue.set(String(more.value), first);
        isMore = true;
      }
    }
    for (const [name, value] of Object.entries(more.fields)) {
      const before: unknown = first.fields[name as keyof Entry["fields"]];
      if (before === undefined) {
        Object.assign(first.fields, { [name]: value });
        isMore = true;
      } else if (JSON.stringify(before) !== JSON.stringify(value)) {
        differing.push(`${name} (${shown(value)})`);
      }
    }
    if (more.comment && !first.comment) {
      first.comment = more.comment;
      isMore = true;
    } else if (more.comment && more.comment.text !== first.comment?.text)
      differing.push(`comment (${more.comment.text})`);
    for (const status of more.statuses)
      if (!first.statuses.some(({ key }) => key === status.key)) {
        first.statuses = [...first.statuses, status];
        isMore = true;
      }
    const place = placeOf(first);
    if (differing.length > 0)
      this.#say(
        more,
        "conflict",
        `${first.key} has another ${differing.join(" and ")} here than in ${place}.`,
        `The first is in the catalogue. Write this one there if it is better.`,
      );
    else if (!isMore && first.text === more.text) {
      const areTables = first.table !== more.table && first.table !== "";
      const [fact, fix] = areTables
        ? [
            `${first.key} of ${more.table} is one of ${first.table}, too, in ${place}.`,
            `The catalogue has it once. To take one of the two alone: ${option("only", first.table)}.`,
          ]
        : [`${first.key} is already in ${place}, with nothing else.`, "Remove one of them."];
      this.#say(more, "duplicate", fact, fix);
    }
    return first;
  }
}

const shown = (value: unknown): string =>
  typeof value === "string" ? value : JSON.stringify(value);

function placeOf({ text, at }: Entry): string {
  const { file, line } = text.place(at);
  return `${file} on line ${line}`;
}

/** What is sent for an entry. */
export const sentFor = ({ key, value }: Entry): Value => value ?? key;
