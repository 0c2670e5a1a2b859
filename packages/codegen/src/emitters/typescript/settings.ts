import type { Constant } from "../../formats/catalog-file.ts";
import type { Catalog, Shape } from "../../model/catalog.ts";
import { shapeFields } from "../../model/wire.ts";
import { bodies } from "../bodies/body.ts";
import { type BodyField, isOptional, type Part } from "../bodies/part.ts";
import { aroundId } from "../bodies/suffix.ts";
import { access, guards } from "./access.ts";
import { jsDoc, key, literal } from "./literal.ts";

/** `settings.ts`: what a runtime needs from the catalogue besides its tables. */
export function settings(catalog: Catalog): string {
  const { accepts, format, requestId } = catalog.wire;
  const sent = bodies(catalog);
  const formats = [...accepts.map(({ name }) => name), "json", "text", "empty"].map(literal);
  const formatTypes = sent.map((body) => `  ${key(body.format)}: ${body.name}<Code>;\n`);
  const writers = sent.map((body) => {
    return `  ${key(body.format)}: {
    mediaType: ${literal(body.mediaType)},
    body: (values) => (${written(body.content)}),
  },
`;
  });
  const figures = Object.entries(catalog.retry).map(([name, value]) => `  ${name}: ${value},\n`);
  const headers = requestId.headers.map(literal);
  const steps = guards(pointersOf(accepts));
  const types = ["BodyShape", "BodyValues", ...(steps.length > 0 ? ["JsonObject"] : [])];
  return [
    `import type { ${sent.map(({ name }) => name).join(", ")} } from "./bodies.ts";\nimport type { ${types.join(", ")} } from "./body-types.ts";\n`,
    `${jsDoc("", "The shape of a received body; `json`, `text` and `empty` are bodies without a known shape.")}export type Format = ${[...new Set(formats)].join(" | ")};\n`,
    ...steps,
    `${jsDoc("", "The shapes of bodies that clients read, in the order they are tried.")}export const accepts: readonly BodyShape<Format>[] = [\n${accepts.map(reader).join("")}];\n`,
    `${jsDoc("", "Format to the type of its body.")}export interface Bodies<Code> {\n${formatTypes.join("")}}\n`,
    `${jsDoc("", "The format that services send by default.")}export const format = ${literal(format.name)};\n`,
    `${jsDoc("", "Format to its media type and the function that builds its body.")}export const formats: { readonly [Name in keyof Bodies<unknown>]: { readonly mediaType: string; readonly body: <Code>(values: BodyValues<Code>) => Bodies<Code>[Name] } } = {\n${writers.join("")}};\n`,
    `${jsDoc("", "The address that every page of the catalogue is below.")}export const docs = ${literal(catalog.docs)};\n`,
    `${jsDoc("", "The headers that can hold the request id, in lower case; services send the first one.")}export const requestIdHeaders: readonly string[] = [${headers.join(", ")}];\n`,
    `${jsDoc("", "The text before and after the request id at the end of a message.")}export const requestIdSuffix: { readonly before: string; readonly after: string } | null = ${suffix(requestId.messageSuffix)};\n`,
    `${jsDoc("", "How often clients try and how long they wait by default.")}export const defaultRetryPolicy = {\n${figures.join("")}};\n`,
  ].join("\n");
}

/** Every pointer of the shapes. */
const pointersOf = (shapes: readonly Shape[]): (string | undefined)[] =>
  shapes.flatMap((shape) => [
    ...shapeFields.map((field) => shape[field]),
    ...Object.keys(shape.constants ?? {}),
  ]);

function reader(shape: Shape): string {
  const fields = shapeFields.map((field) => `      ${field}: ${access(shape[field])},\n`);
  const constants = Object.entries(shape.constants ?? {}).map(
    ([pointer, value]) => `[${access(pointer)}, ${constant(value)}]`,
  );
  return `  {
    codeless: ${shape.code === undefined},
    silent: ${shape.message === undefined},
${constants.length > 0 ? `    constants: (body) => [${constants.join(", ")}],\n` : ""}    read: (body) => ({
      format: ${literal(shape.name)},
${fields.join("")}    }),
  },
`;
}

/** The expression for a body. */
function written(part: Part): string {
  if (typeof part === "string") return fieldValues[part];
  if ("constant" in part) return constant(part.constant);
  if ("item" in part) return `[${written(part.item)}]`;
  const members = Array.from(part.properties, ([name, inner]) => {
    const member = `${key(name)}: ${written(inner)}`;
    return isOptional(inner) ? `...(${written(inner)} !== null && { ${member} })` : member;
  });
  return `{ ${members.join(", ")} }`;
}

const constant = (value: Constant): string =>
  typeof value === "string" ? literal(value) : String(value);

const fieldValues: Readonly<Record<BodyField, string>> = {
  message: "values.message",
  type: "values.type",
  param: "values.param",
  code: "values.code",
  problemType: 'values.docsUrl ?? "about:blank"',
  problemParam: "values.param",
  problemDetails: "values.details",
  title: "values.meaning",
  status: "values.status",
  docsUrl: "values.docsUrl",
  requestId: "values.requestId",
  details: "values.details",
};

function suffix(template: string | undefined): string {
  const around = aroundId(template);
  if (!around) return "null";
  const [before, after] = around.map(literal);
  return `{ before: ${before}, after: ${after} }`;
}
