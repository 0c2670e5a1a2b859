import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { isRunning } from "../../src/write/running.ts";
import { emptyFolder } from "../folder.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

/** Lets the system say that a process is another user's. */
const refuse = (): void => {
  vi.spyOn(process, "kill").mockImplementation(() => {
    throw Object.assign(new Error("kill EPERM"), { code: "EPERM" });
  });
};

describe("a number", () => {
  test("of a running process counts as running", () => {
    expect(isRunning(process.ppid)).toBe(true);
  });

  test("of another user's process counts as running too", () => {
    refuse();
    expect(isRunning(process.ppid)).toBe(true);
  });

  test("of a process that has ended does not", () => {
    expect(isRunning(spawnSync(process.execPath, ["--version"]).pid)).toBe(false);
  });

  test("of this process belongs to an earlier one", () => {
    expect(isRunning(process.pid)).toBe(false);
  });

  test.each([0, -1, Number.NaN, 0.5, 2 ** 31, 2 ** 53, Number.POSITIVE_INFINITY])(
    "that no process can have, %d, is not",
    (pid) => {
      expect(isRunning(pid)).toBe(false);
    },
  );
});

test.runIf(existsSync("/proc/self/stat"))(
  "a process that has ended, and that its parent never asks about, does not run, whosever it is",
  async () => {
    // The name of the program looks like the rest of the line.
    const program = join(emptyFolder(), ") S (");
    symlinkSync("/bin/sh", program);
    const script =
      '"$0" -c "read line" <&3 & exec "$1" -e "console.log($!); setInterval(() => {}, 1000000)"';
    const parent = spawn("sh", ["-c", script, program, process.execPath], {
      stdio: ["ignore", "pipe", "ignore", "pipe"],
    });
    onTestFinished(() => void parent.kill("SIGKILL"));
    const [, stdout, , gate] = parent.stdio as [null, Readable, null, Writable, undefined];
    const [said] = await once(stdout, "data");
    const pid = Number(String(said));
    expect(isRunning(pid)).toBe(true);
    gate.end();
    await expect.poll(() => isRunning(pid)).toBe(false);
    expect(process.kill(pid, 0)).toBe(true);
    refuse();
    expect(isRunning(pid)).toBe(false);
  },
);
