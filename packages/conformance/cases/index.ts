import type { Cases, ParseCase, RaiseCase } from "./author.ts";
import { decideRetry } from "./decide-retry.ts";
import { negotiate } from "./negotiate.ts";
import { beyondShapes } from "./parse/beyond-shapes.ts";
import { bodyWaits } from "./parse/body-wait.ts";
import { byteBodies } from "./parse/bytes.ts";
import { codes } from "./parse/codes.ts";
import { decoded } from "./parse/decoded.ts";
import { depths } from "./parse/depth.ts";
import { headers } from "./parse/headers.ts";
import { httpDates, noHttpDates, serverDates } from "./parse/http-date.ts";
import { input } from "./parse/input.ts";
import { jsonBodies } from "./parse/json.ts";
import { keys } from "./parse/keys.ts";
import { limits } from "./parse/limit.ts";
import { meanings } from "./parse/meaning.ts";
import { pointers } from "./parse/pointers.ts";
import { requestIds } from "./parse/request-id.ts";
import { retryAfter } from "./parse/retry-after.ts";
import { shapes } from "./parse/shapes.ts";
import { suffixes } from "./parse/suffix.ts";
import { texts } from "./parse/texts.ts";
import { toldStatuses } from "./parse/told-status.ts";
import { wholeBody } from "./parse/whole-body.ts";
import { wireClaude } from "./parse/wire-claude.ts";
import { wireClients } from "./parse/wire-clients.ts";
import { wireCodes } from "./parse/wire-codes.ts";
import { wireDefault } from "./parse/wire-default.ts";
import { wireOther } from "./parse/wire-other.ts";
import { raised } from "./raise.ts";
import { refused } from "./refuse.ts";
import { stream } from "./stream.ts";

const parse: readonly ParseCase[] = [
  ...wireDefault,
  ...wireClaude,
  ...wireOther,
  ...wireCodes,
  ...wireClients,
  ...input,
  ...headers,
  ...byteBodies,
  ...limits,
  ...depths,
  ...jsonBodies,
  ...keys,
  ...pointers,
  ...shapes,
  ...beyondShapes,
  ...toldStatuses,
  ...codes,
  ...texts,
  ...wholeBody,
  ...requestIds,
  ...suffixes,
  ...retryAfter,
  ...bodyWaits,
  ...httpDates,
  ...noHttpDates,
  ...serverDates,
  ...meanings,
  ...decoded,
];

const raise: readonly RaiseCase[] = [...raised, ...refused];

/** Every vector that is written by hand, by what it is about. */
export const cases: Cases = { parse, decideRetry, raise, negotiate, stream };
