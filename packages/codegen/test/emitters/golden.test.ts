import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { emitters } from "../../src/index.ts";
import { compiled, emitted, golden } from "./compiled.ts";

const folder = join(import.meta.dirname, "../golden");
const catalog = compiled(golden);

describe.each(emitters)("the golden files of $name", async (emitter) => {
  const files = await emitted(emitter, catalog);
  const own = join(folder, emitter.name);

  test.each([...files])("%s", async (path, text) => {
    await expect(text).toMatchFileSnapshot(join(own, path));
  });

  test("are all still emitted; delete those that are not", () => {
    const kept = existsSync(own) ? readdirSync(own, { recursive: true, withFileTypes: true }) : [];
    const paths = kept
      .filter((entry) => entry.isFile())
      .map((entry) => relative(own, join(entry.parentPath, entry.name)));
    expect(paths.filter((path) => !files.has(path))).toEqual([]);
  });
});
