import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { gateway } from "../src/gateway.ts";
import { inRepository } from "../src/places.ts";
import { below, rows, shown } from "../src/table.ts";

const page = readFileSync(join(import.meta.dirname, "errors-page.txt"), "utf8");
const pageStatuses = rows(below(page, "HTTP status codes"));
const pageCodes = rows(below(page, "Business error codes"));
const catalog = gateway();

/** The codes that came with the first release, which are those of the page. */
const first = catalog.categories.flatMap(({ codes }) =>
  codes.filter(({ since }) => since === "0.1.0"),
);

/** Statuses of each code as the design lists them, the one to send first. */
const statuses = `
  invalid_request 400 500
  bad_request_body 400 500
  read_request_body_failed 400 413 500
  convert_request_failed 500
  sensitive_words_detected 500
  prompt_blocked 400
  access_denied 403 500
  model_not_found 404 503
  invalid_api_type 500
  get_channel_failed 500
  channel:no_available_key 500
  channel:invalid_key 500 401
  channel:model_mapped_error 500
  channel:response_time_exceeded 5xx
  insufficient_user_quota 403
  pre_consume_token_quota_failed 403
  model_price_error 400
  count_token_failed 500
  do_request_failed 500
  bad_response 500 400
  bad_response_status_code 5xx 4xx
  empty_response 500
  read_response_body_failed 500
  json_marshal_failed 500
  query_data_error 500
  update_data_error 500
`;

/** What the page tells people to do, as the design reads it: recovery, and who can be the actor. */
const readings = [
  { action: /^Retry/, recovery: "transient", actors: ["operator", "upstream"] },
  { action: /^Contact support$/, recovery: "terminal", actors: ["operator"] },
  {
    action: /^(Check|Adjust|Verify|Top up|Ensure|Use) /,
    recovery: "correctable",
    actors: ["caller", "account_owner"],
  },
];

test("the page has 6 statuses and 26 codes", () => {
  expect([pageStatuses.length, pageCodes.length]).toEqual([6, 26]);
});

test("the catalogue says every status of the page word for word, and beside it 413 and 4xx only", () => {
  const own = catalog.statuses.map(({ status, meaning, cause }) => [`${status}`, meaning, cause]);
  expect(own.filter(([status]) => status !== "413" && status !== "4xx")).toEqual(pageStatuses);
  expect(own).toHaveLength(8);
});

test("the first release says every code of the page word for word, in its order, and no other", () => {
  expect(first.map(({ code, meaning, action = [] }) => [code, meaning, ...action])).toEqual(
    pageCodes,
  );
});

test("the index of the docs shows the rows of the page cell by cell", () => {
  const index = readFileSync(inRepository("packages/docs/pages/index.md"), "utf8")
    // What has been deprecated since is marked.
    .replaceAll("**Deprecated.** ", "");
  const table = (heading: string): string[][] =>
    rows(below(index, heading)).map((cells) => cells.map(shown));
  const additions = ["413", "4xx"];
  expect(table("HTTP status codes").filter(([status = ""]) => !additions.includes(status))).toEqual(
    pageStatuses,
  );
  const codes = new Set(first.map(({ code }) => code));
  expect(table("Business error codes").filter(([code = ""]) => codes.has(code))).toEqual(pageCodes);
});

test("every code comes with the statuses that the design lists, in that order", () => {
  const listed = first.map((code) => `  ${[code.code, ...code.statuses].join(" ")}\n`);
  expect(`\n${listed.join("")}`).toBe(statuses);
});

test.each(pageCodes.map(([code, , action = ""]) => ({ code, action })))(
  "recovery and actor of $code follow from what the page says to do: $action",
  ({ code, action }) => {
    const [reading, ...others] = readings.filter((one) => one.action.test(action));
    const entry = catalog.codes.find((other) => other.code === code);
    expect(others).toEqual([]);
    expect(entry?.recovery).toBe(reading?.recovery);
    expect(reading?.actors).toContain(entry?.actor);
  },
);

test("the Chinese translation is complete", () => {
  const chinese = catalog.locales.find(({ tag }) => tag === "zh");
  const entries = [...catalog.categories, ...catalog.statuses, ...catalog.codes];
  const texts = entries.flatMap(({ text }) => Object.values(text.en ?? {}));
  // The catalogue has a title and a description, too.
  const total = 2 + texts.length;
  expect(chinese?.coverage).toMatchObject({
    texts: { total, missing: [] },
    labels: { missing: [] },
  });
});

test("every text of the Chinese translation is in Chinese", () => {
  const entries = [...catalog.categories, ...catalog.statuses, ...catalog.codes];
  const texts = entries.flatMap(({ text }) => Object.values(text.zh ?? {}));
  expect(texts.length).toBeGreaterThanOrEqual(7 + 2 * 8 + 2 * 26);
  expect(texts.filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([]);
});
