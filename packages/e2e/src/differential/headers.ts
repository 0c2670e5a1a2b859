import type { Header } from "../../../codegen/src/formats/vector.ts";
import type { Seeded } from "./seeded.ts";

const names: readonly string[] = [
  ..."retry-after Retry-After RETRY-AFTER retry-after-ms x-should-retry X-Request-Id".split(" "),
  ..."x-request-id request-id X-Oneapi-Request-Id x-oneapi-request-id content-type date".split(" "),
];

const values: readonly string[] = [
  ..."0 1 59 60 61 0.5 2.007 3600 31536000 31536001 99999999999999999999 -1 1.5 1e3 +5 0x10 ٣ true false True".split(
    " ",
  ),
  ..."r-1 req_abc,def 0123456789".split(" "),
  ...[
    "",
    " ",
    "5 s",
    " 7 ",
    "\t8\t",
    "a b",
    "é",
    "a\u0000",
    "r".repeat(256),
    "r".repeat(257),
    "1, 2",
    "true, true",
  ],
];

/** Dates that every language reads. Platforms differ about malformed ones. */
const dates: readonly string[] = [
  "Sun, 06 Nov 1994 08:49:37 GMT",
  "Sunday, 06-Nov-94 08:49:37 GMT",
  "Sun Nov  6 08:49:37 1994",
  "Wed, 29 Jul 2026 12:00:30 GMT",
  "Sun Jul 26 12:01:00 2026",
  "Sunday, 26-Jul-26 12:00:45 GMT",
  "Thu, 31 Dec 2026 23:59:59 GMT",
  "Tue, 29 Feb 2028 00:00:00 GMT",
];

const signs = [..."0123456789.,-+ abxyz", "  ", "é", "\t"];

/** Headers of a response, some odd, some repeated. Two joined dates are a date only on some platforms. */
export function changedHeaders(random: Seeded): Header[] {
  const headers: Header[] = [];
  for (let count = random.below(4); count > 0; count--) {
    const name = random.pick(names);
    const value = changedValue(random);
    if (name !== "date" || headers.every(([other]) => other !== "date"))
      headers.push([name, value]);
  }
  return headers;
}

function changedValue(random: Seeded): string {
  if (random.oneIn(6)) return random.pick(dates);
  let value = random.pick(values);
  for (let count = random.oneIn(3) ? 1 + random.below(2) : 0; count > 0; count--) {
    const characters = [...value];
    const at = random.below(characters.length + 1);
    characters.splice(at, random.below(2), random.pick(signs));
    value = characters.join("");
  }
  return value;
}
