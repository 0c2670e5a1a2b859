import type { RaiseVector } from "../formats/vector.ts";
import type { Catalog, Code } from "../model/catalog.ts";
import { defaultStatus } from "../model/statuses.ts";
import { lists, lookup } from "./lookup.ts";
import { expectRendered } from "./rendered.ts";
import { isPlain, plainMessage, statusSamples, unknownCode } from "./samples.ts";
import type { Take } from "./take.ts";

/** The rendered forms that follow from a catalogue. */
export function raiseVectors(catalog: Catalog, take: Take): RaiseVector[] {
  const usual = catalog.codes.map((code) => ({
    name: `${code.code} is raised with its usual status`,
    holds: ["R16", "R3", "R4", "R5", "R6"],
    code,
    given: {},
  }));
  const withStatuses = catalog.codes.flatMap((code) =>
    statusSamples(catalog, code.statuses).map((status) => ({
      name: `${code.code} is raised with the status ${status}`,
      holds: ["R16", "R4", "R5", "R10"],
      code,
      given: { status },
    })),
  );
  return [
    ...[...take(usual), ...take(withStatuses)].map((one) => raised(catalog, one)),
    ...withOptions(catalog),
    ...refused(catalog, take),
  ];
}

interface Case {
  readonly name: string;
  readonly holds: readonly string[];
  readonly code: Code;
  readonly given: { readonly status?: number };
}

/** A code with its meaning as the message or, where `parse` would change that, with another message. */
function raised(catalog: Catalog, { name, holds, code, given }: Case): RaiseVector {
  const { status = defaultStatus(code.statuses) } = given;
  const isOwn = isPlain(catalog, code.meaning);
  const message = isOwn ? code.meaning : plainMessage;
  const expected = expectRendered(catalog, code, { status, message });
  return {
    name,
    holds,
    code: code.code,
    options: { ...given, ...(!isOwn && { message }) },
    expected,
  };
}

/** What can be given beside a code, tried on the first one. */
function withOptions(catalog: Catalog): RaiseVector[] {
  const [code] = catalog.codes;
  if (!code) return [];
  const { wire } = catalog;
  const [header] = wire.requestId.headers;
  const status = defaultStatus(code.statuses);
  const details = { list: [1, "two", null], is: true };
  const hasId = header !== undefined;
  const isInBody = wire.format.requestId !== undefined;
  const usual = { status, message: plainMessage };
  const found = { requestId: hasId || isInBody ? "r-1" : null };
  const vector = (
    name: string,
    holds: readonly string[],
    options: RaiseVector["options"],
    expected: Parameters<typeof expectRendered>[2],
  ): RaiseVector => ({
    name,
    holds,
    code: code.code,
    options: { message: plainMessage, ...options },
    expected: expectRendered(catalog, code, expected),
  });
  return [
    vector(
      "All that can be given beside a code is sent, and the cause is not",
      ["R3", "R4", "R5", "R7", "R8", "R9", "R10"],
      { param: "size", requestId: "r-1", retryAfterMs: 2500, details, cause: "db password is x" },
      {
        ...usual,
        param: "size",
        details,
        headers: { "retry-after": "3", ...(hasId && { [header]: "r-1" }) },
        parsed: { ...found, retryAfterMs: 3000 },
      },
    ),
    vector(
      "A text that is no request id is not sent",
      ["R8", "R10"],
      { requestId: "r 1" },
      { ...usual, parsed: { requestId: null } },
    ),
  ];
}

/** What cannot be raised. */
function refused(catalog: Catalog, take: Take): RaiseVector[] {
  const { code: known } = lookup(catalog);
  const vector = (name: string, code: string, status?: number): RaiseVector => ({
    name: `Nobody can raise ${name}`,
    holds: ["R17"],
    code,
    options: status === undefined ? {} : { status },
    expected: { refused: true },
  });
  const unknown = unknownCode(catalog);
  const strange = catalog.codes.flatMap((code) => {
    const other = [400, 404, 418, 500, 503].find((status) => !lists(code, status));
    return code.statuses.length === 0 || other === undefined
      ? []
      : [vector(`${code.code} with the status ${other}`, code.code, other)];
  });
  return [
    ...(unknown === undefined ? [] : [vector("a code that is not listed", unknown)]),
    ...take(
      catalog.retired
        .filter(({ code }) => !known(code))
        .map(({ code }) => vector(`the retired code ${code}`, code)),
    ),
    ...take(
      catalog.aliases
        .filter(({ alias }) => !known(alias))
        .map(({ alias }) => vector(`the other value ${alias}`, alias)),
    ),
    ...take(strange),
  ];
}
