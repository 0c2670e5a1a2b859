import type { Rule } from "../rule.ts";
import { knownCategory } from "./known-category.ts";
import { knownLocaleKey } from "./known-locale-key.ts";
import { knownReplacement } from "./known-replacement.ts";
import { knownStatus } from "./known-status.ts";
import { localeTag } from "./locale-tag.ts";
import { noCaseTwins } from "./no-case-twins.ts";
import { noReservedWord } from "./no-reserved-word.ts";
import { order } from "./order.ts";
import { plainName } from "./plain-name.ts";
import { retiredStaysRetired } from "./retired-stays-retired.ts";
import { shape } from "./shape.ts";
import { statusKey } from "./status-key.ts";
import { textLength } from "./text-length.ts";
import { uniqueIdentifier } from "./unique-identifier.ts";

/** All rules. `shape` is first: it takes out what the others could not read. */
export const rules: readonly Rule[] = [
  shape,
  knownCategory,
  knownLocaleKey,
  knownReplacement,
  knownStatus,
  localeTag,
  noCaseTwins,
  noReservedWord,
  order,
  plainName,
  retiredStaysRetired,
  statusKey,
  textLength,
  uniqueIdentifier,
];
