/** What a shop of another organisation does with the sources that it generated. */
import type { ProblemDetails } from "./lib/errors/bodies.ts";
import { codes } from "./lib/errors/codes.ts";
import { CardRefused } from "./lib/errors/constants.ts";
import { ErrorCode } from "./lib/errors/error-code.ts";
import * as de from "./lib/errors/locales/de.ts";
import { statuses } from "./lib/errors/statuses.ts";

declare const console: { log(text: string): void };

const [status] = codes[CardRefused].statuses;
const problem: ProblemDetails = {
  type: codes[CardRefused].docsUrl,
  title: codes[CardRefused].meaning,
  status,
  code: ErrorCode.CardRefused,
};

const sold: ErrorCode = ErrorCode.Order4712;

console.log([problem.type, sold, statuses[status].name, de.codes[CardRefused].meaning].join("\n"));
