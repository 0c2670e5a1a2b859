import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

/** What a script says to wrong use. */
function refusal(script: string, ...args: readonly string[]): string {
  const call = ["--conditions=source", `scripts/${script}.ts`, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, call, { encoding: "utf8" });
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  return stderr;
}

test("a flag that a script does not have is refused before anything is written, in a line that names those it has", () => {
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

test("a format that is none is refused, and the name of what every object has is none", () => {
  for (const name of ["xml", "toString"])
    expect(refusal("diff", "--format", name)).toBe(
      `diff: No format ${name}. Use text, json, github, markdown.\n`,
    );
});

test("a new code is not made of what nobody can be asked for", () => {
  expect(refusal("new-code", "--code", "order_expired")).toMatch(
    /^new-code: Missing --category, --meaning, /,
  );
});
