import { wellKnown } from "../emitters/bodies/well-known.ts";
import type { StreamVector } from "../formats/vector.ts";
import type { Catalog } from "../model/catalog.ts";
import { fitting, isBlank } from "./content.ts";
import { read, textResult } from "./read.ts";
import { codeField, plainMessage, sample, typeIn, unknownCode } from "./samples.ts";
import type { Take } from "./take.ts";

/** The stream events that follow from a catalogue. */
export const streamVectors = (catalog: Catalog, take: Take): StreamVector[] => [
  ...take(catalog.codes.map((code) => ({ ...code, name: code.code }))).flatMap((code) =>
    ofCode(catalog, code),
  ),
  ...ofUnknown(catalog),
  ...others.map(
    ([what, event]): StreamVector => ({
      name: `${what} is an event and no error`,
      holds: ["S2", "S5", "S6"],
      event,
      status: 200,
      expected: null,
    }),
  ),
  {
    name: "An event that is named error is one though its data is a text",
    holds: ["S1", "S5", "S7"],
    event: "event: error\r\ndata: upstream\r\ndata: is gone\r\n\r\n",
    status: 200,
    expected: textResult(catalog, 200, "upstream\nis gone"),
  },
];

const others: readonly (readonly [what: string, event: string])[] = [
  ["The last one of a chat", "data: [DONE]"],
  ["A comment", ": keep-alive"],
  ["An empty object", "event: message\ndata: {}\n"],
];

/** Each code in an event that does not say that it is an error, and in one that does. */
function ofCode(catalog: Catalog, code: Catalog["codes"][number]): StreamVector[] {
  const { format } = catalog.wire;
  const body = sample(format, {
    message: plainMessage,
    type: typeIn(format, code),
    code: code.value,
  });
  if (!body || isFailure(body)) return [];
  const vector = (name: string, before: string): StreamVector => ({
    name: `An event ${name}with the code ${code.code} is an error`,
    holds: ["S5", "S6", "S7"],
    event: `${before}data: ${JSON.stringify(body)}\n\n`,
    status: 200,
    expected: read(catalog, 200, body),
  });
  const named = vector("that is named error and ", "event: error\n");
  return isError(catalog, body) ? [vector("", ""), named] : [named];
}

/** A code that is not listed makes no event an error. */
function ofUnknown(catalog: Catalog): StreamVector[] {
  const { format } = catalog.wire;
  const code = unknownCode(catalog);
  const body = code && sample(format, { message: plainMessage, [codeField(format)]: code });
  if (!body || isFailure(body)) return [];
  return [
    {
      name: "An event with a code that is not listed is an error only if it says so",
      holds: ["S5", "S6"],
      event: `data: ${JSON.stringify(body)}`,
      status: 200,
      expected: isError(catalog, body) ? read(catalog, 200, body) : null,
    },
  ];
}

interface Said {
  readonly type?: unknown;
  readonly error?: unknown;
}

/** S7: such a body has the error inside. */
const isFailure = ({ type }: Said): boolean =>
  typeof type === "string" && Object.hasOwn(wellKnown.failures, type);

/** S5 and S6. */
function isError(catalog: Catalog, body: object): boolean {
  const { type, error }: Said = { ...body };
  if (type === "error" || (typeof error === "object" && error !== null)) return true;
  if (typeof error === "string" && !isBlank(error)) return true;
  const { known, message } = read(catalog, 200, body);
  return fitting(catalog, body).shape !== undefined && known && !isBlank(message);
}
