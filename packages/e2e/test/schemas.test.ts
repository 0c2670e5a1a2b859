import { cpSync } from "node:fs";
import { join } from "node:path";
import { compile, emitters } from "@org/error-codegen";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, expect, test } from "vitest";
import { mvn } from "../src/java.ts";
import { foreignFolder, put } from "../src/places.ts";
import { python } from "../src/python.ts";
import { run } from "../src/run.ts";
import { manyCodes } from "../src/synthetic.ts";
import { describeWith } from "../src/toolchains.ts";

const body = (code: unknown): object => ({
  error: { message: "No", type: "all", param: null, code },
});
const problem = (code: unknown): object => ({ type: "t", title: "t", status: 400, code });
const values = ["code_9999", "made_up", null].flatMap((code) => [code, body(code), problem(code)]);

/** Which values each schema of 10,000 codes accepts, by its file, as Ajv finds. */
const accepted = new Map<string, boolean[]>();
const folder = foreignFolder();

/** What a program prints that another validator runs in. */
const verdicts = (printed: string): Map<string, boolean[]> => {
  const lines = printed.trim().split("\n");
  return new Map([...accepted.keys()].map((path, index) => [path, JSON.parse(lines[index] ?? "")]));
};

beforeAll(async () => {
  cpSync(join(import.meta.dirname, "schemas"), folder, { recursive: true });
  put(folder, { "values.json": values });
  const { catalog } = compile(manyCodes(10_000));
  const emitter = emitters.find(({ name }) => name === "json-schema");
  if (!catalog || !emitter) throw new Error("There are no schemas.");
  for await (const { path, text } of emitter.emit(catalog, { header: "A test.", packages: {} })) {
    if (!path.includes("/")) continue;
    put(folder, { [path]: text });
    const validator = path.startsWith("draft-07") ? new Ajv() : new Ajv2020();
    validator.addVocabulary(["enumDescriptions"]);
    const validate = validator.compile(JSON.parse(text));
    accepted.set(
      path,
      values.map((value) => validate(value)),
    );
  }
});

test("of 10,000 codes, the schemas compile in Ajv and tell known codes from others", () => {
  const known = [...accepted].filter(([path]) => /error-code(?:\.editor)?\.json$/.test(path));
  expect(known.map(([, verdict]) => verdict.indexOf(true))).toEqual([0, 0, 0, 0]);
  expect(known.map(([, verdict]) => verdict.lastIndexOf(true))).toEqual([0, 0, 0, 0]);
  expect(accepted.get("2020-12/error-response.strict.json")).toEqual(
    values.map((_, index) => index === 1 || index === 7),
  );
});

describeWith("python", "of 10,000 codes, Python's jsonschema", () => {
  test("compiles every schema and accepts what Ajv accepts", async () => {
    const printed = await python(folder, "check.py", "values.json", ...accepted.keys());
    expect(verdicts(printed)).toEqual(accepted);
  });
});

describeWith("java", "of 10,000 codes, networknt's validator for Java", () => {
  test("compiles every schema and accepts what Ajv accepts", async () => {
    await mvn(folder, "dependency:copy-dependencies");
    const args = ["-cp", "target/dependency/*", "Check.java", "values.json", ...accepted.keys()];
    expect(verdicts(await run("java", args, { cwd: folder }))).toEqual(accepted);
  });
});
