import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { foreignFolder, put } from "../../src/places.ts";
import { environment, packageCopy, python, tool } from "../../src/python.ts";
import { run } from "../../src/run.ts";
import { describeWith } from "../../src/toolchains.ts";

/** A program of a project that uses the package. */
const program = `from org_error_codes import CODES, ApiError, ErrorCode, decide_retry, parse_error

try:
    raise ApiError(ErrorCode.MODEL_NOT_FOUND, "There is no m-1.", request_id="r-1")
except ApiError as raised:
    sent = raised.render()

error = parse_error(status=sent.status, headers=sent.headers, body=sent.body)
assert error.entry is CODES["model_not_found"]
print(error.code, error.status, error.message, error.request_id)
print(decide_retry(error, 1).reason)
`;

describeWith("python", "the package as it is published", () => {
  let copy: string;
  let project: string;
  let interpreter: string;
  const built = (ending: string): string => {
    const [name, ...others] = readdirSync(join(copy, "dist")).filter((file) =>
      file.endsWith(ending),
    );
    if (name === undefined || others.length > 0) throw new Error(`${others.length} others.`);
    return join(copy, "dist", name);
  };

  beforeAll(async () => {
    copy = await packageCopy();
    await python(copy, "-m", "build", "--no-isolation", "--outdir", "dist");
    project = foreignFolder();
    interpreter = join(project, "venv/bin/python");
    await run("python3", ["-m", "venv", "--without-pip", "venv"], { cwd: project });
    const pip = ["-m", "pip", "--python", interpreter, "install", "--no-index", "--quiet"];
    await python(copy, ...pip, built(".whl"));
  });

  test("holds the package, its types and its licence, and nothing else", async () => {
    const files = await python(copy, "-m", "zipfile", "--list", built(".whl"));
    const paths = files.split("\n").flatMap((line) => /^(\S+\/\S+) /.exec(line)?.[1] ?? []);
    const names = paths.map((path) => path.replace(/^org_error_codes-[\d.]+\.dist-info/, "info"));
    const others = names.filter((name) => !/^org_error_codes\/.*\.py$/.test(name));
    expect(others.sort()).toEqual([
      "info/METADATA",
      "info/RECORD",
      "info/WHEEL",
      "info/licenses/LICENSE",
      "org_error_codes/py.typed",
    ]);
    expect(names.length).toBeGreaterThan(others.length + 20);
  });

  test("needs nothing else, and names Python 3.10", async () => {
    const metadata = await run(
      interpreter,
      ["-c", "import importlib.metadata as m; print(m.metadata('org-error-codes'))"],
      { cwd: project },
    );
    const needs = metadata.match(/^Requires-.*$/gm);
    expect(needs).toEqual([
      "Requires-Python: >=3.10",
      "Requires-Dist: django>=4.2; extra == 'django'",
      "Requires-Dist: flask>=2.3; extra == 'flask'",
      "Requires-Dist: starlette>=0.40; extra == 'starlette'",
    ]);
    expect(metadata).toContain("License-Expression: MIT\n");
  });

  test("works in a project that has nothing else", async () => {
    put(project, { "program.py": program });
    expect(await run(interpreter, ["program.py"], { cwd: project })).toBe(
      "model_not_found 404 There is no m-1. r-1\ncorrectable\n",
    );
  });

  test("brings its types, which refuse what does not exist", async () => {
    const mypy = ["--strict", `--python-executable=${interpreter}`];
    put(project, { "program.py": program });
    const right = await tool("mypy", [...mypy, "program.py"], project);
    expect(right.output).toBe("Success: no issues found in 1 source file\n");
    const codes = ["ErrorCode.NO_SUCH_CODE", '"model_not_found"'];
    put(project, {
      "wrong.py": `from org_error_codes import ApiError, ErrorCode\n\n${codes.map((code) => `ApiError(${code})\n`).join("")}`,
    });
    const wrong = await tool("mypy", [...mypy, "wrong.py"], project);
    expect(wrong.output.replace(/ +$/gm, "")).toBe(
      [
        'wrong.py:3: error: "type[ErrorCode]" has no attribute "NO_SUCH_CODE"  [attr-defined]',
        'wrong.py:4: error: Argument 1 to "ApiError" has incompatible type "str"; expected "ErrorCode"  [arg-type]',
        "Found 2 errors in 1 file (checked 1 source file)\n",
      ].join("\n"),
    );
  });

  test("is the same wheel when it is built from the source distribution", async () => {
    const folder = foreignFolder();
    const pip = ["-m", "pip", "wheel", "--no-deps", "--no-index", "--no-build-isolation"];
    await python(copy, ...pip, "--quiet", "--wheel-dir", folder, built(".tar.gz"));
    const [wheel = ""] = readdirSync(folder);
    expect(readFileSync(join(folder, wheel)).equals(readFileSync(built(".whl")))).toBe(true);
  });

  test("is made by tools whose versions are pinned", async () => {
    const pinned = readFileSync(join(copy, "requirements-dev.txt"), "utf8").trim().split("\n");
    const exact = /^[\w.-]+==[\w.]+(?:; python_version < "[\d.]+")?$/;
    expect(pinned.filter((line) => !exact.test(line))).toEqual([]);
    const there = await run(
      join(await environment(), "bin/python"),
      ["-m", "pip", "freeze", "--all", "--exclude", "org-error-codes"],
      { cwd: copy },
    );
    // Older Pythons need some more, which newer ones have of their own.
    const installed = new Set(there.trim().split("\n"));
    const always = pinned.filter((line) => !line.includes(";"));
    expect(always.filter((line) => !installed.has(line))).toEqual([]);
  });
});
