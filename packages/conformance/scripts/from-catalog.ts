import type { Catalog, Code } from "@org/error-codegen";
import type { ParseCase, RaiseCase } from "../cases/author.ts";
import { bodyOf, type Shape } from "./expect.ts";

/** The statuses that the contract mentions. */
const special = [408, 425, 429, 501, 505];

/** Samples of a code's status: itself; for a class, its first ordinary status and its last. */
function samples({ statuses }: Catalog, listed: number | string): number[] {
  if (typeof listed === "number") return [listed];
  const first = Number(`${listed[0]}00`);
  const members = Array.from({ length: 100 }, (_, index) => first + index);
  const own = statuses.map(({ status }) => status);
  const plain = members.find((status) => !own.includes(status) && !special.includes(status));
  return [plain as number, first + 99];
}

/** What a body of a code has as its type. */
const typeIn = (shape: Shape, { code, category }: Code): string =>
  shape.code === undefined ? code : (category?.id ?? "t");

/** A body with a code, and the other fields of its shape. */
const body = (shape: Shape, code: Code): string =>
  JSON.stringify(
    bodyOf(shape, {
      message: code.meaning,
      type: typeIn(shape, code),
      param: null,
      code: code.value,
    }),
  );

/** The results of `parse` for each code in each format, each code with each status, and each status alone. */
export function parseCases(catalog: Catalog): ParseCase[] {
  const { accepts, format: own } = catalog.wire;
  const of = (code: Code, shape: Shape): ParseCase["expected"] => ({
    format: shape.name,
    code: code.code,
    message: shape.message === undefined ? "" : code.meaning,
    ...(shape.type && { type: typeIn(shape, code) }),
  });
  return [
    ...catalog.codes.flatMap((code) =>
      accepts.map(
        (shape): ParseCase => ({
          name: `The code ${code.code} is found in the format ${shape.name}`,
          holds: ["P17", shape.code === undefined ? "P25" : "P20", "P26", "P50", "P56"],
          status: statusOf(catalog, code),
          body: body(shape, code),
          expected: of(code, shape),
        }),
      ),
    ),
    ...catalog.codes.flatMap((code) =>
      code.statuses
        .flatMap((listed) => samples(catalog, listed))
        .map(
          (status): ParseCase => ({
            name: `The code ${code.code} means with the status ${status} what it always means`,
            holds: ["P26", "P50", "P56"],
            status,
            body: body(own, code),
            expected: of(code, own),
          }),
        ),
    ),
    ...catalog.statuses.flatMap(({ status: listed, meaning }) =>
      samples(catalog, listed).map(
        (status): ParseCase => ({
          name: `The status ${status} with a code that is null means what ${listed} means`,
          holds: [typeof listed === "number" ? "P51" : "P53", "P56"],
          status,
          body: JSON.stringify(
            bodyOf(own, { message: meaning, type: "t", param: null, code: null }),
          ),
          expected: { message: meaning, ...(own.type && { type: "t" }) },
        }),
      ),
    ),
  ];
}

/** The rendered form of each code, with its default status and with each of its statuses. */
export function raiseCases(catalog: Catalog): RaiseCase[] {
  return catalog.codes.flatMap((code) => {
    const ofClass = Number(`${String(code.statuses[0] ?? 5)[0]}00`);
    const usual = code.statuses.find((status) => typeof status === "number") ?? ofClass;
    const raised = (name: string, holds: string[], status: number, given: boolean): RaiseCase => ({
      name,
      holds,
      code: code.code,
      options: given ? { status } : {},
      expected: { status, message: code.meaning },
    });
    return [
      raised(
        `${code.code} is raised with its usual status`,
        ["R16", "R3", "R4", "R5", "R6"],
        usual,
        false,
      ),
      ...code.statuses
        .flatMap((listed) => samples(catalog, listed))
        .map((status) =>
          raised(
            `${code.code} is raised with the status ${status}`,
            ["R16", "R4", "R5", "R10"],
            status,
            true,
          ),
        ),
    ];
  });
}

const statusOf = (catalog: Catalog, { statuses: [first] }: Code): number =>
  first === undefined ? 500 : (samples(catalog, first)[0] as number);
