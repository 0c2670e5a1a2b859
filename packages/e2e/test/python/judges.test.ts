import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { python as snippet } from "../../../codegen/src/emitters/markdown/snippets/python.ts";
import { catalogOf } from "../../src/catalog.ts";
import { commentOf } from "../../src/comment.ts";
import { filesOf } from "../../src/emitted.ts";
import { laidDown, shownByInit } from "../../src/laid-down.ts";
import { foreignFolder, put, repository } from "../../src/places.ts";
import { mypyOptions, python, pythonPackage, tool } from "../../src/python.ts";
import { blocks, guide, readme } from "../../src/readme.ts";
import { describeWith } from "../../src/toolchains.ts";

/** The names that the blocks of the README use without defining them. */
const elsewhere = `import httpx

models: dict[str, dict[str, str]] = {}
order: dict[str, str] = {}
request_id = "r-1"
response = httpx.Response(500)
url = "http://127.0.0.1"


def top_up(page: str | None) -> None: ...


`;

describeWith("python", "the judges of Python", () => {
  describe("what people copy", () => {
    const pages = readme(repository) + readme(pythonPackage) + guide("python.md");
    const shown = Object.fromEntries([
      ...[...blocks(pages, "python"), ...shownByInit("python")].map((block, index) => [
        `readme_${index}.py`,
        block,
      ]),
      ...catalogOf().codes.flatMap((code) => {
        const name = code.constant.toLowerCase();
        const shown = (isHttp: boolean): string =>
          `${snippet.code(code, "org-error-codes", commentOf(code), isHttp)}\n`;
        return [
          [`${name}.py`, shown(true)],
          [`${name}_plain.py`, `body = b""\n${shown(false)}`],
        ];
      }),
    ]);

    test("has types that are right", async () => {
      const folder = foreignFolder();
      put(
        folder,
        Object.fromEntries(Object.entries(shown).map(([name, code]) => [name, elsewhere + code])),
      );
      const own = { out: "acme_errors", package: "acme-errors" };
      const acme = await filesOf(laidDown(), {
        targets: { python: { ...own, with: ["starlette", "flask", "django"] } },
      });
      put(folder, acme);
      const { output } = await tool("mypy", [mypyOptions, "."], folder);
      const sources = Object.keys(acme).filter((path) => path.endsWith(".py")).length;
      expect(Object.keys(shown).length).toBeGreaterThan(catalogOf().codes.length);
      expect(output).toBe(
        `Success: no issues found in ${Object.keys(shown).length + sources} source files\n`,
      );
    });

    test("the example runs", async () => {
      const printed = await python(pythonPackage, join("examples", "client.py"));
      expect(printed).toMatchInlineSnapshot(`
        "do_request_failed (500): Upstream request failed [request r-1]
        model_not_found (404): There is no m-1.
        For the caller: https://errors.example.org/codes/model-not-found/
        "
      `);
    });
  });
});
