import type { Catalog, Shape } from "../../model/catalog.ts";
import { bodies } from "../../wire/body.ts";
import { isIndex, keysOf } from "../../wire/pointer.ts";
import { bodyOf, type Part } from "../../wire/shape.ts";
import { aroundId } from "../../wire/suffix.ts";
import { jsDoc, key, literal } from "./literal.ts";

/** `settings.ts`: all that a runtime has to know of the catalogue, beside its tables. */
export function settings(catalog: Catalog): string {
  const { accepts, format, requestId } = catalog.wire;
  const answers = bodies(catalog);
  const formats = [...accepts.map(({ name }) => name), "text", "empty"].map(literal);
  const types = answers.map((body) => `  ${key(body.format)}: ${body.name}<Code>;\n`);
  const writers = answers.map((body) => {
    const value = body.name === "ProblemDetails" ? problem : written(bodyOf(format));
    return `  ${key(body.format)}: {
    mediaType: ${literal(body.mediaType)},
    body: (facts) => (${value}),
  },
`;
  });
  const figures = Object.entries(catalog.retry).map(([name, value]) => `  ${name}: ${value},\n`);
  const headers = requestId.headers.map(literal);
  return [
    `import type { ${answers.map(({ name }) => name).join(", ")} } from "./bodies.ts";\n`,
    `${jsDoc("", "The names of the shapes that a body can be found to have; `text` and `empty` have none.")}export type Format = ${[...new Set(formats)].join(" | ")};\n`,
    receivingTypes,
    ...guards(accepts),
    `${jsDoc("", "The shapes that clients understand, tried in this order.")}export const accepts: readonly Shape[] = [\n${accepts.map(reader).join("")}];\n`,
    answeringTypes,
    `${jsDoc("", "Format to the body that it answers with.")}export interface Bodies<Code> {\n${types.join("")}}\n`,
    `${jsDoc("", "The format that services answer with unless another is asked for.")}export const format = ${literal(format.name)};\n`,
    `${jsDoc("", "Format to how it answers.")}export const formats: { readonly [Name in keyof Bodies<unknown>]: Writer<Name> } = {\n${writers.join("")}};\n`,
    `${jsDoc("", "The headers that can hold the id of a request, in lower case; answers have the first one.")}export const requestIdHeaders: readonly string[] = [${headers.join(", ")}];\n`,
    `${jsDoc("", "What stands before and after the id of a request at the end of a message.")}export const requestIdSuffix: { readonly before: string; readonly after: string } | null = ${suffix(requestId.messageSuffix)};\n`,
    `${jsDoc("", "How clients wait between attempts.")}export const retry = {\n${figures.join("")}};\n`,
  ].join("\n");
}

const receivingTypes = `/** An object of a body, whatever is in it. */
export interface Tree {
  readonly [key: string]: unknown;
}

/** What stands where a shape has its fields; undefined where there is nothing. */
export interface Fields {
  readonly format: Format;
  readonly message: unknown;
  readonly code: unknown;
  readonly type: unknown;
  readonly param: unknown;
}

/** A shape that clients understand. */
export interface Shape {
  /** Whether it has no place for a code, so that its type tells it from others. */
  readonly toldByType: boolean;
  readonly read: (body: Tree) => Fields;
}
`;

const answeringTypes = `/** What answers are made of. */
export interface Facts<Code> {
  readonly code: Code;
  readonly status: number;
  readonly message: string;
  readonly category: string;
  readonly param: string | null;
  readonly meaning: string;
  readonly page: string;
}

/** How a format answers. */
export interface Writer<Name extends keyof Bodies<unknown>> {
  readonly mediaType: string;
  readonly body: <Code>(facts: Facts<Code>) => Bodies<Code>[Name];
}
`;

/** The steps of pointers: by a key into objects, by an index into arrays too. */
function guards(shapes: readonly Shape[]): string[] {
  const steps = shapes.flatMap(({ message, code, type, param }) =>
    [message, code, type, param].flatMap((pointer) => keysOf(pointer).slice(1)),
  );
  const guard = (name: string, test: string): string =>
    `const ${name} = (value: unknown): Tree => (typeof value === "object" && value !== null${test} ? (value as Tree) : {});\n`;
  return [
    ...(steps.some(isIndex) ? [guard("indexed", "")] : []),
    ...(steps.every(isIndex) ? [] : [guard("object", " && !Array.isArray(value)")]),
  ];
}

function reader(shape: Shape): string {
  const fields = (["message", "code", "type", "param"] as const).map(
    (field) => `      ${field}: ${access(shape[field])},\n`,
  );
  return `  {
    toldByType: ${shape.code === undefined},
    read: (body) => ({
      format: ${literal(shape.name)},
${fields.join("")}    }),
  },
`;
}

/** The expression for what a pointer leads to. */
function access(pointer: string | undefined): string {
  if (pointer === undefined) return "undefined";
  return keysOf(pointer).reduce((holder, name, depth) => {
    const member = key(name) === name ? `.${name}` : `[${literal(name)}]`;
    if (depth === 0) return holder + member;
    return `${isIndex(name) ? "indexed" : "object"}(${holder})${member}`;
  }, "body");
}

const problem =
  "{ type: facts.page, title: facts.meaning, status: facts.status, detail: facts.message, code: facts.code }";

/** The expression for a body, down to its fields. */
function written(part: Part): string {
  if (typeof part === "string") return fieldValues[part];
  if ("item" in part) return `[${written(part.item)}]`;
  const members = Array.from(part.properties, ([name, inner]) => `${key(name)}: ${written(inner)}`);
  return `{ ${members.join(", ")} }`;
}

const fieldValues = {
  message: "facts.message",
  type: "facts.category",
  param: "facts.param",
  code: "facts.code",
};

function suffix(template: string | undefined): string {
  const around = aroundId(template);
  if (!around) return "null";
  const [before, after] = around.map(literal);
  return `{ before: ${before}, after: ${after} }`;
}
