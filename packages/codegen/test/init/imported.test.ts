import { expect, test } from "vitest";
import { outcomeOf } from "../command.ts";
import { emptyFolder, filesIn, fill } from "../folder.ts";

const codes = { "codes.csv": "code,meaning\ngone,It is gone\n" };

/** What is in a folder with codes after these commands. */
async function after(...commands: readonly (readonly string[])[]): Promise<Record<string, string>> {
  const folder = emptyFolder();
  fill(folder, codes);
  for (const args of commands) expect((await outcomeOf(folder, args)).status).toBe(0);
  return filesIn(folder);
}

test.each([
  ["a name", ["--name", "Acme"]],
  ["a name that needs quotes, and an address", ["--name", "1&1", "--docs", "https://1.com/e"]],
])("import and then init with %s make what init makes of the same files", async (_, options) => {
  expect(await after(["import", "codes.csv"], ["init", ...options])).toEqual(
    await after(["init", "--from", "codes.csv", ...options]),
  );
});

test("after import, whose errors they are is found as if there was no catalogue", async () => {
  const folder = emptyFolder();
  fill(folder, { ...codes, "package.json": '{ "name": "@acme/api" }' });
  await outcomeOf(folder, ["import", "codes.csv"]);
  expect((await outcomeOf(folder, ["init"])).stdout).toMatch(
    /^Acme errors: 1 code in .*, with pages at https:\/\/acme\.example\/errors\/\n/,
  );
  expect(filesIn(folder)["errors/catalog.yaml"]).toContain("\ntitle: Acme errors\n");
});

test("what the owner has changed since import stays", async () => {
  const folder = emptyFolder();
  fill(folder, codes);
  await outcomeOf(folder, ["import", "codes.csv"]);
  const path = "errors/catalog.yaml";
  const own = (filesIn(folder)[path] ?? "").replace("name: errors", "name: parcels");
  fill(folder, { [path]: own });
  const { stdout } = await outcomeOf(folder, ["init", "--name", "Acme"]);
  expect(stdout).toContain(
    "  the title, Errors, which names nobody: title in errors/catalog.yaml\n",
  );
  expect(filesIn(folder)[path]).toBe(
    own.replace("https://errors.example.com/", "https://acme.example/errors/"),
  );
});

test("a dry run leaves what import has left open", async () => {
  const before = await after(["import", "codes.csv"]);
  expect(await after(["import", "codes.csv"], ["init", "--dry-run"])).toEqual(before);
});
