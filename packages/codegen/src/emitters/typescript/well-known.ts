import { wellKnown as known } from "../bodies/well-known.ts";
import { access, guards } from "./access.ts";
import { jsDoc, key, literal } from "./literal.ts";

/** The values of which some places have one: a name, what it is, the pointers. */
const places: readonly (readonly [name: string, doc: string, pointers: readonly string[]])[] = [
  ["upstreams", "the text of a gateway's upstream", known.upstreams],
  ["codes", "a code", known.codes],
  ["types", "a type", known.types],
  ["qualifiedTypes", "a type with a namespace", known.qualifiedTypes],
  ["params", "a param", known.params],
  ["statuses", "the HTTP status", known.statuses],
  ["waits", "the number of seconds to wait", known.waits],
];

/** `well-known.ts`: what is read from bodies that match no shape of the catalogue, and phrases. */
export function wellKnown(): string {
  const failures = Object.entries(known.failures);
  return [
    'import type { JsonObject } from "./body-types.ts";\n',
    ...guards([...places.flatMap(([, , pointers]) => pointers), ...Object.values(known.failures)]),
    list("The members of an object that can hold its text, in order.", "texts", known.texts),
    ...places.map(([name, doc, pointers]) => {
      const about = jsDoc("", `What a body has at the places for ${doc}, in order.`);
      return `${about}${reader(name, pointers.map(access))}\n`;
    }),
    record(
      "The HTTP status that a code or type implies.",
      "statusOf",
      "string, number",
      Object.entries(known.statusOf).map(([name, status]) => [key(name), `${status}`]),
    ),
    record(
      "What reads the error in a stream event that reports a failure, by the type of the event.",
      "failures",
      "string, (body: JsonObject) => unknown",
      failures.map(([name, pointer]) => [key(name), `(body) => ${access(pointer)}`]),
    ),
    record(
      "The registered phrase of each error status, and of the classes 4 and 5.",
      "phrases",
      "number, string",
      known.phrases.map(([status, phrase]) => [`${status}`, literal(phrase)]),
    ),
  ].join("\n");
}

/** The width at which this repository's formatter breaks generated lines. */
const width = 320;

function reader(name: string, values: readonly string[]): string {
  const start = `export const ${name} = (body: JsonObject): readonly unknown[] => [`;
  const inOneLine = `${start}${values.join(", ")}];`;
  if (inOneLine.length <= width) return inOneLine;
  return `${start}\n${values.map((value) => `  ${value},\n`).join("")}];`;
}

const list = (doc: string, name: string, texts: readonly string[]): string =>
  `${jsDoc("", doc)}export const ${name}: readonly string[] = [${texts.map(literal).join(", ")}];\n`;

function record(
  doc: string,
  name: string,
  types: string,
  entries: readonly (readonly [key: string, value: string])[],
): string {
  const members = entries.map(([member, value]) => `  ${member}: ${value},\n`);
  return `${jsDoc("", doc)}export const ${name}: Readonly<Record<${types}>> = {\n${members.join("")}};\n`;
}
