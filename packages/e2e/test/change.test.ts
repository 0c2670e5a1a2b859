import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { repositoryCopy } from "../src/copy.ts";
import { differing, filesIn } from "../src/files.ts";
import { gateway } from "../src/gateway.ts";
import { put } from "../src/places.ts";
import { type Ended, tryRun } from "../src/run.ts";

const meaningOf = (code: string): string =>
  gateway().codes.find((own) => own.code === code)?.meaning ?? expect.unreachable();
const old = meaningOf("invalid_request");
const changed = "The parameters are not valid";

let copy: string;
const codegen = (...args: string[]): Promise<Ended> =>
  tryRun(process.execPath, ["--conditions=source", "scripts/codegen.ts", ...args], { cwd: copy });
const generate = (): Promise<Ended> => codegen("generate");
const check = (): Promise<Ended> => codegen("check", "--all");

/** The files that a check says are not as they would be generated. */
const named = (output: string): string[] =>
  [...output.matchAll(/^(\S+):1:1 {2}(?:own-folder|up-to-date) {2}\1 /gm)]
    .map(([, path = ""]) => path)
    .sort();

/** Replaces a text in a file of the copy, where it has to be. */
function replace(path: string, from: string, to: string): void {
  const text = readFileSync(join(copy, path), "utf8");
  expect(text).toContain(from);
  put(copy, { [path]: text.replace(from, to) });
}

beforeAll(async () => {
  copy = await repositoryCopy();
  expect(await generate()).toMatchObject({ status: 0 });
});

test("files that were changed by hand fail the check, which names each and the repair", async () => {
  const paths = [
    "catalog/catalog.schema.json",
    "packages/docs/pages/zh/index.md",
    "packages/error-codes/src/generated/statuses.ts",
    "packages/openapi/components/openapi-3.1.yaml",
  ];
  const before = paths.map((path) => [path, readFileSync(join(copy, path), "utf8")] as const);
  put(copy, Object.fromEntries(before.map(([path, text]) => [path, `${text}\n`])));
  const { status, output } = await check();
  put(copy, Object.fromEntries(before));
  expect(status).toBe(1);
  expect(named(output)).toEqual(paths);
  for (const path of paths) expect(output).toContain(`${path} was edited after it was generated.`);
  expect(output).toContain("Run: pnpm generate\n");
  expect(await check()).toMatchObject({ status: 0 });
});

describe("a meaning that was changed in the YAML", () => {
  let before: Map<string, string>;
  let found: Ended;
  beforeAll(async () => {
    replace("catalog/catalog.yaml", `meaning: ${old}`, `meaning: ${changed}`);
    before = filesIn(copy);
    found = await check();
    expect(differing(before, filesIn(copy))).toEqual([]);
    await generate();
  });

  const expected = [
    "packages/docs/pages/categories/request.md",
    "packages/docs/pages/codes/bad-request-body.md",
    "packages/docs/pages/codes/convert-request-failed.md",
    "packages/docs/pages/codes/invalid-request.md",
    "packages/docs/pages/codes/read-request-body-failed.md",
    "packages/docs/pages/errors.json",
    "packages/docs/pages/index.md",
    "packages/docs/pages/llms.txt",
    "packages/docs/pages/statuses/400.md",
    "packages/docs/pages/statuses/4xx.md",
    "packages/docs/pages/statuses/5xx.md",
    // The body on the wire is not translated.
    "packages/docs/pages/zh/codes/invalid-request.md",
    "packages/docs/pages/zh/index.md",
    "packages/error-codes/src/generated/codes.ts",
    "packages/error-codes/src/generated/constants.ts",
    "packages/error-codes/src/generated/error-code.ts",
    "packages/error-codes/src/generated/locales/en.ts",
    "packages/go/errorcodes/code_table_gen.go",
    "packages/go/errorcodes/codes_gen.go",
    "packages/java/error-codes/src/generated/java/org/example/errorcodes/CodeTable.java",
    "packages/java/error-codes/src/generated/java/org/example/errorcodes/ErrorCode.java",
    "packages/json-schema/schemas/2020-12/error-code.editor.json",
    "packages/json-schema/schemas/draft-07/error-code.editor.json",
    "packages/json-schema/schemas/errors.json",
    "packages/openapi/components/openapi-3.0.json",
    "packages/openapi/components/openapi-3.0.yaml",
    "packages/openapi/components/openapi-3.1.json",
    "packages/openapi/components/openapi-3.1.yaml",
    "packages/python/src/org_error_codes/_generated/codes.py",
    "packages/python/src/org_error_codes/_generated/error_code.py",
    "packages/rust/src/generated/codes.rs",
    "packages/rust/src/generated/error_code.rs",
  ];
  const records = [
    "packages/docs/pages/.error-codegen.sha256",
    "packages/error-codes/src/generated/.error-codegen.sha256",
    "packages/go/errorcodes/.error-codegen.sha256",
    "packages/java/error-codes/src/generated/java/org/example/errorcodes/.error-codegen.sha256",
    "packages/json-schema/schemas/.error-codegen.sha256",
    "packages/openapi/components/.error-codegen.sha256",
    "packages/python/src/org_error_codes/_generated/.error-codegen.sha256",
    "packages/rust/src/generated/.error-codegen.sha256",
  ];

  test("fails the check before, which names what is stale and changes nothing", () => {
    expect(found.status).toBe(1);
    expect(named(found.output)).toEqual([...expected, ...records].sort());
  });

  test("passes the check after", async () => {
    expect(await check()).toMatchObject({ status: 0 });
  });

  test("changes comment and table, schemas, OpenAPI and Markdown, their records, and nothing else", () => {
    expect(differing(before, filesIn(copy))).toEqual([...expected, ...records].sort());
  });

  test("changes in each of those files its own text only", () => {
    const after = filesIn(copy);
    const back = expected.map((path) => after.get(path)?.replaceAll(changed, old));
    expect(back).toEqual(expected.map((path) => before.get(path)));
    expect(after.get("packages/error-codes/src/generated/error-code.ts")).toContain(
      `   * ${changed}. Check params and body.\n`,
    );
    expect(after.get("packages/error-codes/src/generated/codes.ts")).toContain(
      `    meaning: "${changed}",\n`,
    );
  });
});
