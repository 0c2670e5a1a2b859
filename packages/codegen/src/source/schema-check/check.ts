import { isMap } from "../is-map.ts";
import type { Reporter } from "../reporter.ts";
import { astrayEntry } from "./astray-entry.ts";
import { faultOf, faultOfChoice, isMeant, show, uncapital } from "./faults.ts";
import { mapRemedy } from "./map-remedy.ts";
import { type FileSchema, resolve } from "./schema.ts";
import { translationRemedy } from "./translation-remedy.ts";
import { meantBy } from "./unknown-key.ts";

/** A value: its container, its key, and its path as people write it, `codes.x.statuses[1]`. */
interface Slot {
  readonly holder: Record<string | number, unknown>;
  readonly key: string | number;
  readonly path: string;
}

/**
 * Checks a file's value against a JSON Schema and reports in the author's terms; `subject` is its name.
 * Wrong values are removed, so that later rules meet only valid ones: no map has a key without a value, and
 * a list keeps its length, with `undefined` for each wrong item. A general validator would find the same
 * faults, but its time grows with their square.
 *
 * @param main The schema of the catalogue, if the file is one that has only texts for it.
 */
export function checkShape(
  root: FileSchema,
  value: object,
  subject: string,
  report: Reporter,
  main?: FileSchema,
): void {
  const visit = (part: FileSchema, { holder, key, path }: Slot): void => {
    const schema = resolve(part, root);
    const data = holder[key];
    // The loader has refused and reported the value.
    if (data === undefined) {
      take(schema, holder, key);
      return;
    }
    const choice = schema.anyOf?.map((branch) => resolve(branch, root));
    const branch = choice?.find((one) => isMeant(one, data));
    if (branch) {
      visit(branch, { holder, key, path });
      return;
    }
    const fault = choice ? faultOfChoice(choice, data, holder) : faultOf(schema, data, root);
    if (fault) {
      const isCut = data === null && report.isComment(holder, key);
      report.value(
        holder,
        key,
        `${path || subject} ${isCut ? "is empty, because # starts a comment" : fault[0]}.`,
        remedyFor(schema, data, { holder, key, path }) ?? fault[1],
      );
      take(schema, holder, key);
    } else if (Array.isArray(data)) visitList(schema, data, path);
    else if (isMap(data)) visitMap(schema, data, { holder, key, path });
  };

  /** The remedy that needs more than the value. */
  const remedyFor = (
    schema: FileSchema,
    data: unknown,
    { holder, key, path }: Slot,
  ): string | undefined => {
    if (schema.type === "object") {
      const isCut = data === null && report.isComment(holder, key);
      return mapRemedy(schema, data, path, root, isCut ? report.quoted(holder, key) : undefined);
    }
    const forms = schema.anyOf?.map((form) => resolve(form, root)) ?? [schema];
    const isText = forms.some((form) => form.type === "string" && !form.pattern && !form.enum);
    // Of a list, an item with one key is a text with a colon.
    const isColon = Array.isArray(holder) && isMap(data) && Object.keys(data).length === 1;
    const tags =
      isText && !isColon && translationRemedy(data, path, report.place(holder, key)?.file, value);
    if (tags) return tags;
    const line = isText && typeof data === "object" && report.quoted(holder, key);
    if (!line) return;
    const isItem = Array.isArray(data) && data.length === 1 && typeof data[0] === "string";
    const start = isItem ? "Remove the brackets. To keep them, put" : "Put";
    return `${start} the text in quotes: ${line}`;
  };

  const visitList = (
    { items = {}, uniqueItems }: FileSchema,
    list: unknown[],
    path: string,
  ): void => {
    const seen = new Set<unknown>();
    for (const [key, item] of list.entries()) {
      if (uniqueItems && seen.has(item))
        report.value(list, key, `${path} has ${show(item)} twice.`, "Remove one of them.");
      seen.add(item);
      visit(items, { holder: list as unknown[] & Slot["holder"], key, path: `${path}[${key}]` });
    }
  };

  const visitMap = (schema: FileSchema, map: Record<string, unknown>, place: Slot): void => {
    const { additionalProperties, patternProperties = {}, properties = {}, required = [] } = schema;
    const isOwn = (key: string): boolean =>
      Object.keys(patternProperties).some((pattern) => new RegExp(pattern).test(key));
    const here = place.path || subject;
    const isHere = new Set(Object.keys(map));
    for (const key of Object.keys(map)) {
      const inner = Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
      const path = place.path ? `${place.path}.${key}` : key;
      if (typeof inner === "object") visit(inner, { holder: map, key, path });
      else if (inner === false && !isOwn(key)) {
        const unused = Object.keys(properties).filter((name) => !isHere.has(name));
        const whole = { root, value, subject, main };
        const astray = astrayEntry(map, key, place.holder, value, report);
        const meant = meantBy(key, map, unused, schema, whole, astray);
        const text = meant.key === undefined && report.cut(map, key);
        const fix = text
          ? `A comma in brackets ends a text. If it is part of one, put that in quotes: ${text}`
          : meant.fix;
        report.key(map, key, `${key} is not a key of ${uncapital(here)}.`, fix);
        if (meant.key !== undefined) isHere.add(meant.key);
        delete map[key];
      }
    }
    for (const key of required) {
      if (isHere.has(key)) continue;
      const fix = `Add ${key}: ${uncapital(properties[key]?.description ?? "")}`;
      const [holder, name] = map === value ? [map, ""] : [place.holder, place.key];
      report.key(holder, name, `${here} has no ${key}.`, fix);
    }
    for (const key of Object.keys(map)) if (map[key] === undefined) delete map[key];
  };

  visit(root, { holder: { "": value }, key: "", path: "" });
}

/** Removes a wrong value. A map stays, without keys, so that others can refer to it by name. */
function take(schema: FileSchema, holder: Slot["holder"], key: string | number): void {
  holder[key] = schema.type === "object" ? {} : undefined;
}
