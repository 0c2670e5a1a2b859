import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../../..");

test("what must not compile does not, and what must does", () => {
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const project = join(import.meta.dirname, "types");
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [tsc, "-p", project, "--pretty", "false"],
    {
      encoding: "utf8",
    },
  );
  expect(`${stdout}${stderr}`).toBe("");
}, 60_000);
