import type { Value } from "../formats/catalog-file.ts";
import { isWholeNumber } from "../model/values.ts";
import type { Mapping } from "./columns.ts";
import type { FoundEntry } from "./entries.ts";
import type { Entry } from "./entry.ts";
import { option } from "./option.ts";
import { columnFor, remedyFor } from "./remap.ts";
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

  /** Adds what the first source does not say. Of two rows of one table that differ, nothing of the second is added. */
  #join(first: Entry, more: Entry): Entry {
    const areRows = first.columns === more.columns;
    const differing = differences(first, more, areRows);
    const statuses = more.statuses.filter(
      ({ key }) => !first.statuses.some((status) => status.key === key),
    );
    const isOther = areRows && differing.length > 0;
    if (isOther && statuses.length > 0)
      differing.push(`statuses (${statuses.map(({ key }) => key).join(", ")})`);
    const isMore = !isOther && this.#fill(first, more, statuses);
    const place = placeOf(first);
    if (differing.length > 0)
      this.#say(
        more,
        "conflict",
        `${first.key} has another ${differing.join(" and ")} here than in ${place}.`,
        `The first is in the catalogue. Write this one there if it is better${isOther ? ", or give it a name of its own if it is another error" : ""}.`,
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

  /** Adds what an entry lacks; returns whether that is anything. */
  #fill(first: Entry, more: Entry, statuses: Entry["statuses"]): boolean {
    const before = JSON.stringify([first.fields, first.value, first.comment]);
    if (first.value === undefined && more.value !== undefined && String(more.value) !== first.key) {
      first.value = more.value;
      this.#byValue.set(String(more.value), first);
    }
    const isLive = saysLive(first, false);
    Object.assign(first.fields, { ...more.fields, ...first.fields });
    if (isLive) delete first.fields.deprecated;
    else if (more.fields.deprecated) first.fields.deprecated ||= more.fields.deprecated;
    if (more.comment) first.comment ??= more.comment;
    first.statuses = [...first.statuses, ...statuses];
    return (
      statuses.length > 0 || before !== JSON.stringify([first.fields, first.value, first.comment])
    );
  }
}

/** What differs between two entries of one code, as the second says it. What only one of them says does not differ. */
function differences(first: Entry, more: Entry, areRows: boolean): string[] {
  const { deprecated, ...fields } = more.fields;
  const differing = Object.entries(fields).flatMap(([name, value]) => {
    const before: unknown = first.fields[name as keyof Entry["fields"]];
    const isSame = before === undefined || JSON.stringify(before) === JSON.stringify(value);
    return isSame ? [] : [`${name} (${shown(value)})`];
  });
  const { deprecated: before } = first.fields;
  const isOther =
    before === undefined
      ? deprecated !== undefined && saysLive(first, areRows)
      : deprecated === undefined
        ? saysLive(more, areRows)
        : before !== "" && deprecated !== "" && before !== deprecated;
  if (isOther)
    differing.push(`deprecation (${deprecated === undefined ? "none" : deprecated || "yes"})`);
  if (more.comment && first.comment && more.comment.text !== first.comment.text)
    differing.push(`comment (${more.comment.text})`);
  return areRows ? [...differing, ...otherNumbers(first, more)] : differing;
}

/** Whether nothing marks an entry as deprecated, where others of its table, or a column of it, could be. */
const saysLive = ({ fields, columns }: Entry, areRows: boolean): boolean =>
  fields.deprecated === undefined && (areRows || columnFor(columns, "deprecated") !== undefined);

/** The numbers of a row in columns that are left, where another row has others: these may tell two errors apart. */
const otherNumbers = (first: Entry, { row, columns }: Entry): string[] =>
  [...row.cells].flatMap(([column, { value }]) => {
    const before = first.row.cells.get(column)?.value;
    const areNumbers = [before, value].every((one) => isWholeNumber(String(one)));
    const isOther = areNumbers && !columns.has(column) && String(before) !== String(value);
    return isOther ? [`${column} (${value})`] : [];
  });

const shown = (value: unknown): string =>
  typeof value === "string" ? value : JSON.stringify(value);

function placeOf({ text, at }: Entry): string {
  const { file, line } = text.place(at);
  return `${file} on line ${line}`;
}

/** What is sent for an entry. */
export const sentFor = ({ key, value }: Entry): Value => value ?? key;
