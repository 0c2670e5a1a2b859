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
  expect(refusal("diff", "--wirte")).toBe(
    "diff: Unknown option '--wirte'. Flags: --write, --check, --against, --base, --format\n",
  );
  for (const script of ["generate", "stamp"])
    expect(refusal(script, "--chek")).toBe(`${script}: Unknown option '--chek'. Flags: --check\n`);
  for (const [script, path] of [
    ["vectors", "../packages/conformance/scripts/vectors"],
    ["schemas", "../packages/codegen/scripts/schemas"],
  ] as const)
    expect(refusal(path, "--chek")).toBe(`${script}: Unknown option '--chek'. Flags: --check\n`);
  expect(refusal("release", "--wirte")).toBe("release: Unknown option '--wirte'. Flags: --write\n");
  expect(refusal("publish", "--yes")).toBe(
    "publish: Unknown option '--yes'. Flags: --pack, --publish, --provenance, --only\n",
  );
  expect(refusal("new-code", "--cde", "x")).toMatch(/^new-code: Unknown option '--cde'\. Flags: /);
});

test("an unknown format is refused, even the name of a property that every object has", () => {
  for (const name of ["xml", "toString"])
    expect(refusal("diff", "--format", name)).toBe(
      `diff: Unknown format ${name}. Use text, json, github, markdown.\n`,
    );
});

test("a new code is refused if a field is missing and nobody can be asked", () => {
  expect(refusal("new-code", "--code", "order_expired")).toMatch(/^new-code: Missing --meaning\./);
});
