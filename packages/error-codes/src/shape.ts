import type { BodyFields, JsonObject } from "./generated/body-types.ts";
import { accepts, type Format } from "./generated/settings.ts";

/** The fields that a shape finds in a body. */
export interface Fit {
  readonly fields: BodyFields<Format>;
  /** Whether the body has a mark of the shape besides the message, so that no other shape can be meant. */
  readonly close: boolean;
}

/** The format of problem details (RFC 9457), which a catalogue may not accept. */
const problem: string = "problem";

/** The fields by the first shape that fits closely, else by the first that fits loosely. */
export function fit(body: JsonObject): Fit | null {
  let loose: Fit | null = null;
  for (const { codeless, silent, constants, read } of accepts) {
    if (constants?.(body).some(isOther)) continue;
    const fields = read(body);
    const { message, code, type, param, format } = fields;
    if (silent ? isCoded(codeless, fields) : typeof message === "string") {
      // Problem details have a param only where an error has one, so it is no mark of them.
      const isMarked = code !== undefined || (param !== undefined && format !== problem);
      if (codeless ? type !== undefined : isMarked) return { fields, close: true };
    } else if (silent || !isCoded(codeless, fields)) continue;
    loose ??= { fields, close: false };
  }
  return loose;
}

const isCoded = (codeless: boolean, { type, code }: BodyFields<Format>): boolean =>
  (codeless ? word(type) : codeOf(code)) !== null;

/** Whether a body has another value in the place of a constant (P85). */
const isOther = ([found, wanted]: readonly [unknown, unknown]): boolean =>
  found !== undefined && found !== wanted;

/** A `type` or a `param`, not yet clean. */
export const word = (value: unknown): string | null =>
  typeof value === "string" && !isNothing(value) ? value : null;

/** A `code`, not yet clean. Some codes are numbers. Integers beyond 2^53 have lost digits. */
export const codeOf = (value: unknown): string | null =>
  typeof value === "number" ? (Number.isSafeInteger(value) ? `${value}` : null) : word(value);

/** An empty text, or the text that Go prints for nil. Length is compared first, because it is cheap. */
const isNothing = (text: string): boolean =>
  text.length === 0 || (text.length === nil.length && text === nil);

const nil = "<nil>";
