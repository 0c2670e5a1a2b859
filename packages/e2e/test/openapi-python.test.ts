import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { foreignFolder, put } from "../src/places.ts";
import { mypyOptions, python, tool } from "../src/python.ts";
import { mediaTypes, sent, sentLater } from "../src/sent.ts";
import { bundledService, type descriptions } from "../src/service.ts";
import { describeWith } from "../src/toolchains.ts";

/** The models that the generator makes of the description in a version of OpenAPI. */
async function modelsOf(version: keyof typeof descriptions): Promise<string> {
  const { folder } = await bundledService(version);
  const input = ["--input", "bundle.json", "--input-file-type", "openapi"];
  const output = ["--output", "chat.py", "--output-model-type", "pydantic_v2.BaseModel"];
  const style = [
    ...["--target-python-version", "3.10", "--formatters", "builtin"],
    ...["--use-annotated", "--disable-timestamp"],
  ];
  const made = await tool("datamodel-codegen", [...input, ...output, ...style], folder);
  expect(made).toMatchObject({ status: 0, output: "" });
  return readFileSync(join(folder, "chat.py"), "utf8");
}

describeWith("python", "Python models that datamodel-code-generator makes of a service", () => {
  let models: string;
  let folder: string;
  beforeAll(async () => {
    models = await modelsOf("3.1");
    folder = foreignFolder();
    cpSync(join(import.meta.dirname, "service/python"), folder, { recursive: true });
    put(folder, { "chat.py": models });
  });

  test("are the same of OpenAPI 3.0 and 3.1", async () => {
    expect(await modelsOf("3.0")).toBe(models);
  });

  test("are right by mypy, with the program that uses them", async () => {
    const { status, output } = await tool("mypy", [mypyOptions, "main.py"], folder);
    expect(status, output).toBe(0);
  });

  test("understand everything that services send, and what they may send later", async () => {
    const responses = mediaTypes.flatMap((type) => [...sent(type), ...sentLater(type)]);
    put(folder, { "sent.json": responses });
    const printed = await python(folder, "main.py", "sent.json");
    const codes = responses.map(({ code }) => code ?? "None");
    expect(printed.trim().split("\n")).toEqual(codes);
  });
});
