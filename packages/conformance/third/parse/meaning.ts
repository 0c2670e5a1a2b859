import type { ParseCase } from "../../cases/author.ts";
import { body, found } from "./body.ts";

/** What an error means, and which status it has. */
export const meaning: readonly ParseCase[] = [
  {
    name: "A code without a recovery takes that of the status that comes with it",
    holds: ["P50", "P54"],
    status: 500,
    body: body({ text: "m", number: 40401 }),
    expected: { ...found("40401"), recovery: "transient", actor: "operator" },
  },
  {
    name: "A code without a recovery that comes without a status is terminal",
    holds: ["P50", "P55"],
    body: body({ text: "m", number: 40401 }),
    expected: { ...found("40401"), recovery: "terminal", actor: "operator" },
  },
  {
    name: "A code keeps its recovery and takes the actor of the status where it has none",
    holds: ["P50", "P53"],
    status: 404,
    body: body({ text: "m", number: 20003 }),
    expected: { ...found("20003"), recovery: "transient", actor: "account_owner" },
  },
  {
    name: "A code means what its own status means, whatever status comes with it",
    holds: ["P50"],
    status: 500,
    body: body({ text: "m", number: 117 }),
    expected: { ...found("117"), recovery: "correctable", actor: "account_owner" },
  },
  {
    name: "The entry of a status without a recovery leaves it to its hundred",
    holds: ["P51", "P54"],
    status: 503,
    body: body({ text: "m" }),
    expected: { message: "m", recovery: "transient", actor: "upstream" },
  },
  {
    name: "The entry of a class without a recovery leaves it to its hundred",
    holds: ["P53", "P54"],
    status: 418,
    body: body({ text: "m" }),
    expected: { message: "m", recovery: "correctable", actor: "account_owner" },
  },
  {
    name: "A status that differs from its hundred does not ask the class",
    holds: ["P52"],
    status: 408,
    body: body({ text: "m" }),
    expected: { message: "m", recovery: "transient", actor: "caller" },
  },
  {
    name: "A status below 400 stays where the code lists it",
    holds: ["P78"],
    status: 200,
    body: body({ text: "m", number: 20003, http: 503 }),
    expected: found("20003"),
  },
  {
    name: "A status below 400 that the code does not list gives way to the one in the body",
    holds: ["P78"],
    status: 201,
    body: body({ text: "m", number: 20003, http: 503 }),
    expected: { ...found("20003"), status: 503, actor: "upstream" },
  },
  {
    name: "A status below 400 stays where the code lists its class",
    holds: ["P78"],
    status: 202,
    body: body({ text: "m", number: 0, http: 503 }),
    expected: { ...found("0"), recovery: "transient" },
  },
  {
    name: "A status at the shape's own place comes before those at other places",
    holds: ["P78"],
    status: 200,
    body: JSON.stringify({ ok: false, status: 404, error: { text: "m", number: 5, http: "503" } }),
    expected: { ...found("5"), status: 503 },
  },
  {
    name: "A number at the shape's place that is not an error status does not count",
    holds: ["P78"],
    status: 200,
    body: body({ text: "m", number: 5, http: 14 }),
    expected: found("5"),
  },
  {
    name: "An error status of the response comes before the one in the body",
    holds: ["P78"],
    status: 422,
    body: body({ text: "m", number: 117, http: 503 }),
    expected: found("117"),
  },
];
