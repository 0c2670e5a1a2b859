import { writtenKeys } from "../source/entries.ts";
import type { Reporter } from "../source/reporter.ts";
import type { Source } from "../source/source.ts";
import type { TasteRule } from "./rule.ts";

/** The fields of a code that can be a text, without the one that each code has. */
const fields = ["action", "actor", "category", "description", "identifier", "recovery", "value"];

/** A field of a code is inside of it. Where the code ends, it would be a code that is only a text. */
export const fieldPlace: TasteRule = {
  name: "field-place",
  isTaste: true,
  check(source, report) {
    const { codes } = source.catalog;
    let above: string | undefined;
    for (const key of writtenKeys(source, codes)) {
      const column =
        above !== undefined &&
        looksMisplaced(source, key, above) &&
        columnIn(source, above, report);
      if (!column) {
        above = key;
        continue;
      }
      const fact = `${key} is a field of codes, and a code here, because it starts where ${above} does.`;
      const fix = `Start it at column ${column} if it belongs to ${above}. If it is a code, write ${key}: { meaning: … }.`;
      report.key(codes, key, fact, fix);
    }
  },
};

/** Whether a code is only a text, has the name of a field that the code above lacks, and is not released. */
function looksMisplaced(
  { catalog: { codes = {} }, lock, spots }: Source,
  key: string,
  above: string,
): boolean {
  const entry = codes[key];
  const spot = spots.get(codes)?.get(key);
  if (!fields.includes(key) || !entry || !spot) return false;
  const isText = spots.get(entry)?.get("meaning") === spot;
  const isInFile = spots.get(codes)?.get(above)?.text === spot.text;
  const isFree = !Object.hasOwn(codes[above] ?? {}, key);
  return isText && isInFile && isFree && !Object.hasOwn(lock?.codes ?? {}, key);
}

/** The column of the fields of a code, if they are on lines of their own. */
function columnIn(
  { catalog: { codes = {} }, spots }: Source,
  code: string,
  report: Reporter,
): number | undefined {
  const entry = codes[code];
  const [field] = (entry && spots.get(entry)?.keys()) ?? [];
  if (!entry || field === undefined) return;
  const place = report.place(entry, field);
  return place?.line === report.place(codes, code)?.line ? undefined : place?.column;
}
