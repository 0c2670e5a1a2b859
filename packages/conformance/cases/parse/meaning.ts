import type { Actor, Recovery } from "../../../codegen/src/formats/vector.ts";
import { empty, error, type ParseCase } from "../author.ts";

type Row = readonly [
  status: number,
  recovery: Recovery,
  actor: Actor,
  page: string | null,
  ...holds: string[],
];

/** What the status alone says. */
const statuses: readonly Row[] = [
  [400, "correctable", "caller", "400", "P51", "P56"],
  [401, "correctable", "caller", "401", "P51", "P56"],
  [403, "correctable", "account_owner", "403", "P51", "P56"],
  [404, "correctable", "caller", "404", "P51", "P56"],
  [413, "correctable", "caller", "413", "P51", "P56"],
  [429, "transient", "caller", "429", "P51", "P56"],
  [408, "transient", "caller", "4xx", "P52", "P56"],
  [425, "transient", "caller", "4xx", "P52", "P56"],
  [501, "terminal", "operator", "5xx", "P52", "P56"],
  [505, "terminal", "operator", "5xx", "P52", "P56"],
  [402, "correctable", "caller", "4xx", "P53", "P56"],
  [409, "correctable", "caller", "4xx", "P52", "P53", "P56"],
  [422, "correctable", "caller", "4xx", "P53", "P56"],
  [499, "correctable", "caller", "4xx", "P53", "P56"],
  [500, "transient", "operator", "5xx", "P53", "P56"],
  [502, "transient", "operator", "5xx", "P53", "P56"],
  [503, "transient", "operator", "5xx", "P52", "P53", "P56"],
  [504, "transient", "operator", "5xx", "P53", "P56"],
  [506, "transient", "operator", "5xx", "P53", "P56"],
  [529, "transient", "operator", "5xx", "P53", "P56"],
  [599, "transient", "operator", "5xx", "P53", "P56"],
  [100, "terminal", "operator", null, "P55", "P56"],
  [200, "terminal", "operator", null, "P55", "P56"],
  [204, "terminal", "operator", null, "P55", "P56"],
  [301, "terminal", "operator", null, "P55", "P56"],
  [399, "terminal", "operator", null, "P55", "P56"],
];

const docsUrlOf = (page: string | null): string | null =>
  page && `https://errors.example.org/statuses/${page}/`;

/** What an error means. */
export const meanings: readonly ParseCase[] = [
  ...statuses.map(
    ([status, recovery, actor, page, ...holds]): ParseCase => ({
      name: `The status ${status} alone is ${recovery}, and the ${actor} has to act`,
      holds,
      status,
      expected: { ...empty, recovery, actor, docsUrl: docsUrlOf(page) },
    }),
  ),
  {
    name: "A code that is not known leaves it to the status to say what to do",
    holds: ["P51", "P56"],
    status: 429,
    body: error({ message: "no", code: "x" }),
    expected: {
      code: "x",
      message: "no",
      recovery: "transient",
      actor: "caller",
      docsUrl: docsUrlOf("429"),
    },
  },
  {
    name: "A code that is not known, and no status, is terminal",
    holds: ["P55", "P56"],
    body: error({ message: "no", code: "x" }),
    expected: { code: "x", message: "no", recovery: "terminal", actor: "operator", docsUrl: null },
  },
  {
    name: "A code that looks like a status stands for the one that is missing",
    holds: ["P51", "P78"],
    body: error({ message: "no", code: 429 }),
    expected: { code: "429", status: 429, message: "no", recovery: "transient", actor: "caller" },
  },
  {
    name: "A status in the body is not the status",
    holds: ["P51"],
    status: 429,
    body: '{"type":"about:blank","status":400,"detail":"no"}',
    expected: {
      format: "problem",
      message: "no",
      type: "about:blank",
      status: 429,
      recovery: "transient",
      docsUrl: docsUrlOf("429"),
    },
  },
  ...[429, 400, 501, 200, undefined].map(
    (status): ParseCase => ({
      name: `A known code says what to do ${status ? `with the status ${status}` : "without a status"}, too`,
      holds: ["P50", "P56"],
      ...(status && { status }),
      body: error({ message: "no", code: "channel:model_mapped_error" }),
      expected: {
        code: "channel:model_mapped_error",
        message: "no",
        recovery: "terminal",
        actor: "operator",
        docsUrl: "https://errors.example.org/codes/channel-model-mapped-error/",
      },
    }),
  ),
];
