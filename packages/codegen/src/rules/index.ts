import { constantPlace } from "./constant-place.ts";
import { docsAddress } from "./docs-address.ts";
import { fieldPlace } from "./field-place.ts";
import { headerName } from "./header-name.ts";
import { knownCategory } from "./known-category.ts";
import { knownLocaleKey } from "./known-locale-key.ts";
import { knownReplacement } from "./known-replacement.ts";
import { knownStatus } from "./known-status.ts";
import { labelPlaceholder } from "./label-placeholder.ts";
import { linkAddress } from "./link-address.ts";
import { localeTag } from "./locale-tag.ts";
import { messageSuffix } from "./message-suffix.ts";
import { namedReplacement } from "./named-replacement.ts";
import { noCaseTwins } from "./no-case-twins.ts";
import { noReservedWord } from "./no-reserved-word.ts";
import { order } from "./order.ts";
import { ownShapeName } from "./own-shape-name.ts";
import { plainAcronym } from "./plain-acronym.ts";
import { plainName } from "./plain-name.ts";
import { realDate } from "./real-date.ts";
import { releasedStays } from "./released-stays.ts";
import { retiredStaysRetired } from "./retired-stays-retired.ts";
import { retryDelays } from "./retry-delays.ts";
import type { Rule } from "./rule.ts";
import { sentValue } from "./sent-value.ts";
import { shallowHtml } from "./shallow-html.ts";
import { shape } from "./shape.ts";
import { statusKey } from "./status-key.ts";
import { textLength } from "./text-length.ts";
import { uniqueIdentifier } from "./unique-identifier.ts";
import { uniqueShape } from "./unique-shape.ts";
import { writableFormat } from "./writable-format.ts";
import { writtenText } from "./written-text.ts";

/** All rules. `shape` comes first, because it removes what the others could not read. */
export const rules: readonly Rule[] = [
  shape,
  constantPlace,
  docsAddress,
  fieldPlace,
  headerName,
  knownCategory,
  knownLocaleKey,
  knownReplacement,
  knownStatus,
  labelPlaceholder,
  linkAddress,
  localeTag,
  messageSuffix,
  namedReplacement,
  noCaseTwins,
  noReservedWord,
  order,
  ownShapeName,
  plainAcronym,
  plainName,
  realDate,
  releasedStays,
  retiredStaysRetired,
  retryDelays,
  sentValue,
  shallowHtml,
  statusKey,
  textLength,
  uniqueIdentifier,
  uniqueShape,
  writableFormat,
  writtenText,
];
