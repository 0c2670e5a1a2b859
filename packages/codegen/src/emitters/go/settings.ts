import type { Constant } from "../../formats/catalog-file.ts";
import type { Catalog, Shape } from "../../model/catalog.ts";
import { keysOf } from "../../model/pointer.ts";
import { aroundId } from "../bodies/suffix.ts";
import { constantLiteral, fields, literal } from "./literal.ts";

/** `settings_gen.go`: what the runtime needs from the catalogue besides its tables. */
export function settings({ docs, wire, retry }: Catalog): string {
  const { accepts, format, requestId } = wire;
  const headers = requestId.headers.map((name) => literal(canonical(name)));
  return [
    `import "time"\n`,
    `// DefaultFormat is the format that services send by default.
const DefaultFormat BodyFormat = ${literal(format.name)}
`,
    `// accepts are the shapes of bodies that clients read, in the order they are tried.
var accepts = []shape{
${accepts.map((shape) => `\t{\n${fields("\t\t", places(shape))}\t},\n`).join("")}}
`,
    `// docsAddress is the address that every page of the catalogue is below.
const docsAddress = ${literal(docs)}
`,
    `// requestIDHeaders are the headers that can hold the request id. Services send the first one.
var requestIDHeaders = []string{${headers.join(", ")}}
`,
    `// requestIDSuffix is the text around the request id at the end of a message, or nil.
var requestIDSuffix ${suffix(requestId.messageSuffix)}
`,
    `// defaultRetryPolicy is the policy of the catalogue.
var defaultRetryPolicy = RetryPolicy{
${fields("\t", {
  Attempts: `${retry.attempts}`,
  InitialDelay: milliseconds(retry.initialDelayMs),
  MaxDelay: milliseconds(retry.maxDelayMs),
  MaxRetryAfter: milliseconds(retry.maxRetryAfterMs),
})}}
`,
  ].join("\n");
}

const places = (shape: Shape): Record<string, string | undefined> => ({
  format: literal(shape.name),
  message: pointer(shape.message),
  code: pointer(shape.code),
  typ: pointer(shape.type),
  param: pointer(shape.param),
  status: pointer(shape.status),
  docsURL: pointer(shape.docsUrl),
  requestID: pointer(shape.requestId),
  details: pointer(shape.details),
  constants: shape.constants && `[]constant{${constants(shape.constants)}}`,
});

const constants = (values: Readonly<Record<string, Constant>>): string =>
  Object.entries(values)
    .map(([place, value]) => `{${pointer(place)}, ${decoded(value)}}`)
    .join(", ");

/** A constant as encoding/json decodes it. */
const decoded = (value: Constant): string =>
  typeof value === "number" ? `float64(${value})` : constantLiteral(value);

const pointer = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : `pointer{${keysOf(text).map(literal).join(", ")}}`;

/** A header's name in the canonical form of net/http. */
const canonical = (name: string): string =>
  name.replace(/(?<=^|-)[a-z]/g, (letter) => letter.toUpperCase());

function suffix(template: string | undefined): string {
  const around = aroundId(template);
  return around ? `= &suffix{${around.map(literal).join(", ")}}` : "*suffix";
}

const milliseconds = (count: number): string => `${count} * time.Millisecond`;
