import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

/** What a script says to wrong use. */
function refusal(script: string, ...args: readonly string[]): string {
  const call = ["--conditions=source", `scripts/${script}.ts`, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, call, { encoding: "utf8" });
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  return stderr;
}

test("an unknown flag is refused before anything is written, with a list of the known ones", () => {
  expect(refusal("stamp", "--chek")).toBe("stamp: Unknown option '--chek'. Flags: --check\n");
  expect(refusal("generate", "--chek")).toBe("generate: Unknown option '--chek'. Flags: --check\n");
  expect(refusal("release", "--wirte")).toBe("release: Unknown option '--wirte'. Flags: --write\n");
  expect(refusal("publish", "--yes")).toBe(
    "publish: Unknown option '--yes'. Flags: --pack, --publish, --provenance, --only\n",
  );
});

test("the generator's commands are refused as its own command line refuses them", () => {
  expect(refusal("codegen", "diff", "--wirte")).toBe(
    "error-codegen: Unknown option --wirte. See error-codegen diff --help.\n",
  );
});
