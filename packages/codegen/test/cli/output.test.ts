import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, openSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { command, nodeArguments } from "../command.ts";
import { emptyFolder } from "../folder.ts";

/** As many problems as fill the buffer of a pipe many times. */
const count = 5000;

let folder: string;

beforeEach(() => {
  folder = emptyFolder();
  const codes = Array.from({ length: count }, (_, index) => `  c${index}: 1\n`);
  writeFileSync(join(folder, "catalog.yaml"), `codes:\n${codes.join("")}`);
});

const lint = ["lint", "--catalog", "catalog.yaml"];

test("a long output passes completely through a pipe", () => {
  const { stdout } = command(folder, [...lint, "--format", "json"]);
  expect(stdout.length).toBeGreaterThan(1_000_000);
  expect(JSON.parse(stdout)).toHaveLength(count + 4);
});

test("a reader that closes the pipe early ends the run silently", async () => {
  const run = spawn(process.execPath, nodeArguments(lint), { cwd: folder });
  const errors: Buffer[] = [];
  run.stderr.on("data", (chunk) => errors.push(chunk));
  run.stdout.once("data", () => run.stdout.destroy());
  await once(run, "close");
  expect(Buffer.concat(errors).toString()).toBe("");
  expect(run.signalCode).toBe(null);
});

// Every write to this device fails as one to a disk that is full.
test.skipIf(!existsSync("/dev/full"))("a disk that is full gets a line, and exit code 1", () => {
  const full = openSync("/dev/full", "w");
  const { status, stderr } = spawnSync(process.execPath, nodeArguments(lint), {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", full, "pipe"],
  });
  closeSync(full);
  expect(stderr).toMatch(/^error-codegen: .*no space left on device.*\n$/);
  expect(status).toBe(1);
});

const paint = "\u001b[";

describe("colour", () => {
  test("is not written to a pipe, even if the environment asks for it", () => {
    expect(command(folder, lint).stdout).not.toContain(paint);
    expect(command(folder, lint, undefined, { env: { FORCE_COLOR: "1" } }).stdout).not.toContain(
      paint,
    );
  });

  const script = ["/usr/bin/script", "/bin/script"].find(existsSync);

  test.skipIf(!script)("is on a terminal, unless NO_COLOR is set", () => {
    const quoted = [process.execPath, ...nodeArguments(lint)].map((word) => `'${word}'`).join(" ");
    const onTerminal = (more: NodeJS.ProcessEnv): string => {
      // Node takes a terminal of a CI service for one without colours.
      const { NO_COLOR: _, FORCE_COLOR: __, CI: ___, ...rest } = process.env;
      const env = { ...rest, TERM: "xterm-256color", ...more };
      const options = { cwd: folder, env, encoding: "utf8", maxBuffer: 1e9 } as const;
      return execFileSync(script ?? "", ["-qc", quoted, "/dev/null"], options);
    };
    expect(onTerminal({})).toContain(`${paint}31mshape${paint}0m`);
    expect(onTerminal({ NO_COLOR: "1" })).not.toContain(paint);
  });
});
