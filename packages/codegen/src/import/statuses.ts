import { registeredName, registeredSnakeName } from "../model/registered-statuses.ts";
import type { Cell } from "./table.ts";

/** A status or class that a source names, and the name that it gives. */
export interface FoundStatus {
  readonly key: string;
  readonly name?: string;
}

/** Whether a status is in IANA's registry. */
export const registeredStatus = (key: string): boolean =>
  /^[45]/.test(key) && registeredName(key) !== undefined;

const keys = Array.from({ length: 500 }, (_, index) => String(index + 100));

/** Statuses by their registered names, present and former, without what separates words. */
const byName = new Map([
  ...keys.flatMap((key) => {
    const name = registeredSnakeName(key);
    return name === undefined ? [] : [[name.replaceAll("_", ""), key] as const];
  }),
  ["payloadtoolarge", "413"],
  ["requestentitytoolarge", "413"],
  ["requesturitoolong", "414"],
  ["requestedrangenotsatisfiable", "416"],
  ["unprocessableentity", "422"],
]);

/**
 * The statuses in a cell: `404`, `404 Not Found`, `Not Found (404)`, `400, 5xx`, `HttpStatus.NOT_FOUND`; and whether
 * they are all that is in it.
 */
export function statusesIn({ value, isReference }: Cell): {
  statuses: FoundStatus[];
  isOnly: boolean;
} {
  const values = Array.isArray(value) ? value : [value];
  const found = values.map((one) => ofText(String(one), !!isReference));
  return {
    statuses: found.flatMap(({ statuses }) => statuses),
    isOnly: found.every(({ isOnly }) => isOnly),
  };
}

function ofText(text: string, isReference: boolean): { statuses: FoundStatus[]; isOnly: boolean } {
  const words = (isReference ? (text.split(".").at(-1) ?? "") : text).replace(
    /^(?:Status(?=[A-Z])|SC_)/,
    "",
  );
  const named = byName.get(words.toLowerCase().replace(/[^a-z]/g, ""));
  if (named !== undefined && !/\d/.test(words)) return { statuses: [{ key: named }], isOnly: true };
  if (isReference) {
    const number = /^(?:HTTP|SC|STATUS)?_?([1-5]\d\d)(?:_|$)/.exec(words)?.[1];
    return { statuses: number ? [{ key: number }] : [], isOnly: true };
  }
  const found = text.match(/(?<![\w.-])[1-5](?:\d\d|xx)(?![\w-]|\.\d)/gi) ?? [];
  const rest = text
    .replace(/(?<![\w.-])[1-5](?:\d\d|xx)(?![\w-])/gi, "")
    .replace(/[()[\],;:/&|–-]|\bor\b|\band\b/g, " ")
    .trim();
  const [only] = found;
  const name =
    found.length === 1 && /^[A-Za-z][A-Za-z ']*$/.test(rest) && rest.length <= 40
      ? rest
      : undefined;
  const statuses = found.map((key) => ({
    key: key.toLowerCase(),
    ...(name && only === key && { name }),
  }));
  return { statuses, isOnly: rest === "" || name !== undefined };
}
