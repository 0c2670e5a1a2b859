import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { outcomeOf } from "../command.ts";
import { emptyFolder, filesIn, fill } from "../folder.ts";
import { catalog, config } from "./bakery.ts";

test("run from another folder, all paths are relative to that folder", async () => {
  const above = emptyFolder();
  fill(above, { "sub/error-codegen.yaml": config, "sub/errors/catalog.yaml": catalog });
  mkdirSync(join(above, "other"));
  const from = (cwd: string, path: string, name: string): ReturnType<typeof outcomeOf> =>
    outcomeOf(join(above, cwd), [name, "--config", path]);

  const { stdout } = await from(".", "sub/error-codegen.yaml", "check");
  expect(stdout).toContain(
    "sub/errors/catalog.schema.json:1:1  up-to-date  sub/errors/catalog.schema.json is missing.\n",
  );
  expect(stdout).toContain("\n  fix: Run in sub: make errors\n");
  expect(await from("other", "../sub/error-codegen.yaml", "generate")).toMatchObject({ status: 0 });
  expect(Object.keys(filesIn(join(above, "sub")))).toContain("generated/ts/codes.ts");
  expect(await outcomeOf(join(above, "sub"), ["check"])).toMatchObject({ status: 0 });

  writeFileSync(join(above, "sub/errors/catalog.yaml"), "\uFEFF");
  const place = "../sub/errors/catalog.yaml";
  expect((await from("other", "../sub/error-codegen.yaml", "lint")).stdout).toContain(
    `${place}:1:1  plain-text  ${place} starts with a byte order mark`,
  );
  writeFileSync(join(above, "sub/error-codegen.yaml"), "targets: {}\n");
  expect((await from(".", "sub/error-codegen.yaml", "lint")).stdout).toMatch(
    /^sub\/error-codegen\.yaml:1:1 {2}config /,
  );
});
