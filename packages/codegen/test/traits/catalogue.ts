import { stringify } from "yaml";
import type {
  CodeFile,
  RetiredFile,
  Value,
  WrittenStatus,
} from "../../src/formats/catalog-file.ts";
import type { Yaml } from "../emitters/compiled.ts";
import { bodies } from "./bodies.ts";
import { keyStyles, type PartName, parts } from "./parts.ts";
import { numberAt, textAt, valueAt } from "./values.ts";

/** What a code is like. */
export interface CodeChoice {
  /** Which of the values it is sent as; if absent, its key. */
  readonly value?: number;
  /** Which of the ways to write a key. */
  readonly style: number;
  /** Each field that it has, and which of the ways to fill it in. */
  readonly parts: Readonly<Partial<Record<PartName, number>>>;
  readonly isTranslated: boolean;
}

/** What a catalogue is like. Every choice makes a catalogue without a problem. */
export interface Choice {
  readonly body: number;
  readonly values: "texts" | "numbers" | "mixed";
  readonly codes: readonly CodeChoice[];
  readonly retired: number;
  readonly html: boolean;
  /** Whether the lines of the files end as on Windows. */
  readonly crlf: boolean;
}

type Values = Choice["values"];

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

const valuesOf: Readonly<Record<Values, (index: number) => Value>> = {
  texts: textAt,
  numbers: numberAt,
  mixed: valueAt,
};

/** A catalogue that has the chosen traits. Its first code, `first`, has nothing but a meaning. */
export function catalogue({ body, codes, retired, html, crlf, ...choice }: Choice): Yaml {
  const wire = at(bodies, body);
  // The type of such a body is the code, and a type is a text.
  const values = wire.format === "anthropic" ? "texts" : choice.values;
  const entries = codes.map(
    (choice, index) => [keyOf(choice, index), entryOf(choice, index, values)] as const,
  );
  const first: [string, CodeFile] = [
    "first",
    values === "numbers" ? { meaning: "First", value: 1 } : { meaning: "First" },
  ];
  const all = [first, ...entries];
  const listed = all.flatMap(([, entry]) => entry.statuses ?? []);
  const catalog = {
    name: "lockers",
    title: 'Errors of "lockers" | <b>*/</b>',
    description: "The *lockers* of `stations`.\n\n- one",
    docs: "https://lockers.example.org/errors/v2/",
    wire: { ...wire, ...(values === "numbers" && { codes: "numbers" }) },
    acronyms: ["db", "ips"],
    ...(html && { descriptions: "html" }),
    categories: {
      doors: "Doors | <i>all</i>",
      Old_Lockers: { title: "Old", description: "Some *text*.", "x-a": [1] },
    },
    statuses: new Map(statusesOf(listed)),
    codes: new Map(all.map(([key, entry]) => [key, terse(entry)])),
    ...(retired > 0 && {
      retired: new Map(Array.from({ length: retired }, (_, index) => retiredOf(index, values))),
    }),
    "x-catalogue": { deep: [{ er: null }] },
  };
  const translated = entries.filter((_, index) => codes[index]?.isTranslated);
  const locale = {
    title: "储物柜错误",
    codes: new Map(translated.map(([key, entry]) => [key, translationOf(entry)])),
  };
  const files = {
    "catalog.yaml": stringify(catalog, { aliasDuplicateObjects: false }),
    ...(translated.length > 0 && { "locales/zh.yaml": stringify(locale) }),
  };
  if (!crlf) return files;
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, text.replaceAll("\n", "\r\n")]),
  );
}

const keyOf = ({ style }: CodeChoice, index: number): string => at(keyStyles, style)(index);

function entryOf({ value, parts: chosen }: CodeChoice, index: number, values: Values): CodeFile {
  const sent = value === undefined ? numberOfKey(values, index) : valuesOf[values](value);
  const fields = Object.entries(chosen).map(([name, way]) =>
    at(parts[name as PartName], way)(index),
  );
  return {
    meaning: `Meaning ${index}`,
    ...(sent !== undefined && { value: sent }),
    ...Object.assign({}, ...fields),
  };
}

/** Where codes are numbers, few keys are. */
const numberOfKey = (values: Values, index: number): Value | undefined =>
  values === "numbers" ? 900_000 + index : undefined;

/** An entry as a text, if its meaning is all that it says. */
const terse = (entry: CodeFile): CodeFile | string =>
  Object.keys(entry).length === 1 ? entry.meaning : entry;

/** Every status that codes list, in three ways to write it. */
function statusesOf(listed: readonly WrittenStatus[]): [string, object | string][] {
  const keys = [...new Set(listed.map(String))].sort();
  return keys.map((key, index) => {
    const meaning = `Status ${key} | */`;
    const full = {
      name: `status_${key}`,
      meaning,
      cause: 'A "cause"',
      recovery: "transient",
      actor: "upstream",
      description: "More *text*.",
      "x-s": {},
    };
    return [
      key,
      at<object | string>(
        [{ name: `status_${key}`, meaning }, full, { ...full, actor: undefined, cause: undefined }],
        index,
      ),
    ];
  });
}

function retiredOf(index: number, values: Values): [string, RetiredFile | string] {
  const key = `retired_${index}`;
  if (index === 0 && values !== "numbers") return [key, "Two\nlines */ | of a `reason`"];
  return [
    key,
    {
      reason: 'It is "gone" | */',
      ...(index % 2 === 1 && { meaning: "It was `there` | <b>*/</b>\u202E" }),
      replacedBy: "first",
      value:
        values === "numbers"
          ? 800_000 + index
          : at([`Gone ${index} #|"\\\u202E`, 800_000 + index], index),
      aliases: [`GONE_${index}_{n}`, `lost ${index}`, 810_000 + index],
      "x-left": [null],
    },
  ];
}

const translationOf = ({ action, causes }: CodeFile): object | string =>
  action || causes
    ? {
        meaning: "含义 | */",
        ...(action && { action: ["第一 `步`", "第二"] }),
        ...(causes && { causes: ["原因"] }),
      }
    : "只有含义";
