import { cpSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { put } from "../src/places.ts";
import { python, tool } from "../src/python.ts";
import { mediaTypes, sent, sentLater } from "../src/sent.ts";
import { bundledService } from "../src/service.ts";
import { describeWith } from "../src/toolchains.ts";

describeWith("python", "Python models that datamodel-code-generator makes of a service", () => {
  describe.each(["3.0", "3.1"] as const)("in OpenAPI %s", (version) => {
    let folder: string;
    beforeAll(async () => {
      ({ folder } = await bundledService(version));
      cpSync(join(import.meta.dirname, "service/python"), folder, { recursive: true });
      const input = ["--input", "bundle.json", "--input-file-type", "openapi"];
      const output = ["--output", "chat.py", "--output-model-type", "pydantic_v2.BaseModel"];
      const style = [
        "--target-python-version",
        "3.10",
        "--formatters",
        "builtin",
        "--use-annotated",
      ];
      const made = await tool("datamodel-codegen", [...input, ...output, ...style], folder);
      expect(made).toMatchObject({ status: 0, output: "" });
    });

    test("are right by mypy --strict, with the program that uses them", async () => {
      const { status, output } = await tool("mypy", ["--strict", "main.py"], folder);
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
});
