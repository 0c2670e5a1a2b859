import type { ParseCase } from "../../cases/author.ts";
import { body, found } from "./body.ts";

const page = "https://lockers.example.org/errors/codes/newer/";

/** What a body says beside code, message, type and param. */
export const fields: readonly ParseCase[] = [
  {
    name: "The request id in the body counts where no header has one",
    holds: ["P87"],
    status: 422,
    body: body({ text: "m", number: 117, request: "r-1" }),
    expected: { ...found("117"), requestId: "r-1" },
  },
  {
    name: "The request id in a header comes before the one in the body",
    holds: ["P87", "P35"],
    status: 422,
    headers: [["X-Request-Id", "r-2"]],
    body: body({ text: "m", number: 117, request: "r-1" }),
    expected: { ...found("117"), requestId: "r-2" },
  },
  {
    name: "A text in the body that is not a request id does not count",
    holds: ["P87", "P34"],
    status: 422,
    body: body({ text: "m", number: 117, request: "r 1" }),
    expected: found("117"),
  },
  {
    name: "A number in the place of the request id does not count",
    holds: ["P87"],
    status: 422,
    body: body({ text: "m", number: 117, request: 1 }),
    expected: found("117"),
  },
  {
    name: "The details are whatever the body has in their place",
    holds: ["P86"],
    status: 422,
    body: body({ text: "m", number: 117, details: { weight: [31.5, "kg"], by: null } }),
    expected: { ...found("117"), details: { weight: [31.5, "kg"], by: null } },
  },
  {
    name: "Details can be false",
    holds: ["P86"],
    status: 422,
    body: body({ text: "m", number: 117, details: false }),
    expected: { ...found("117"), details: false },
  },
  {
    name: "Details that are null are none",
    holds: ["P86"],
    status: 422,
    body: body({ text: "m", number: 117, details: null }),
    expected: found("117"),
  },
  {
    name: "The URL in the body counts where the code is unknown",
    holds: ["P56"],
    status: 422,
    body: body({ text: "m", number: 5, help: "https://lockers.example.org/new" }),
    expected: { ...found("5"), docsUrl: "https://lockers.example.org/new" },
  },
  {
    name: "The URL in the body counts before a type that is a page of the catalogue",
    holds: ["P56"],
    status: 422,
    body: body({ text: "m", number: 5, kind: page, help: "https://lockers.example.org/new" }),
    expected: { ...found("5"), type: page, docsUrl: "https://lockers.example.org/new" },
  },
  {
    name: "A type that is a page of the catalogue is the docs URL if the body has none",
    holds: ["P56"],
    status: 422,
    body: body({ text: "m", number: 5, kind: page, help: "javascript:alert(1)" }),
    expected: { ...found("5"), type: page, docsUrl: page },
  },
  {
    name: "The URL in the body does not count where the code is known",
    holds: ["P56"],
    status: 422,
    body: body({ text: "m", number: 117, help: "https://lockers.example.org/new" }),
    expected: found("117"),
  },
  {
    name: "A text in the place of the URL that is not a URL does not count",
    holds: ["P56"],
    status: 422,
    body: body({ text: "m", number: 5, help: "javascript:alert(1)" }),
    expected: found("5"),
  },
];
