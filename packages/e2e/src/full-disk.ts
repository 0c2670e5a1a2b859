/**
 * Simulates a full disk for a process that imports this and for its children: from write number `FULL_AT`
 * on, each write stores half of its bytes and fails. `WRITES` is a file with a line for each write. A small
 * disk in memory would need rights that CI may lack, and a limit on file sizes (`ulimit -f`) kills git.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const { FULL_AT = "", WRITES = "" } = process.env;
const { fstatSync, linkSync, readFileSync, writeFileSync, writeSync } = fs;
const { open, writeFile } = fs.promises;

/**
 * Node's file functions use their own `writeSync`, which is replaced here. Its calls inside ours do not
 * count.
 */
let isInside = false;

function inside<Result>(work: () => Result): Result {
  isInside = true;
  try {
    return work();
  } finally {
    isInside = false;
  }
}

/** Whether a write runs out of space; pipes and terminals need none. */
function isFull(file: unknown): boolean {
  if (isInside || (typeof file === "number" && !fstatSync(file).isFile())) return false;
  inside(() => writeFileSync(WRITES, `${file}\n`, { flag: "a" }));
  return FULL_AT !== "" && readFileSync(WRITES, "utf8").split("\n").length > Number(FULL_AT);
}

const noSpace = (syscall: string): Error =>
  Object.assign(new Error(`ENOSPC: no space left on device, ${syscall}`), {
    code: "ENOSPC",
    errno: -28,
    syscall,
  });

const half = (data: unknown): Uint8Array => {
  const whole = typeof data === "string" ? Buffer.from(data) : (data as Uint8Array);
  return whole.subarray(0, whole.length >> 1);
};

fs.writeFileSync = (file, data, options) => {
  const isRefused = isFull(file);
  inside(() => writeFileSync(file, isRefused ? half(data) : data, options));
  if (isRefused) throw noSpace("write");
};
fs.writeSync = ((file: number, ...rest: [never]) => {
  if (isFull(file)) throw noSpace("write");
  return writeSync(file, ...rest);
}) as typeof writeSync;
fs.linkSync = (from, to) => {
  if (isFull(to)) throw noSpace("link");
  linkSync(from, to);
};
fs.promises.writeFile = async (file, data, options) => {
  const isRefused = isFull(file);
  await writeFile(file, isRefused ? half(data) : data, options);
  if (isRefused) throw noSpace("write");
};
fs.promises.open = async (path, flags, mode) => {
  if (/[wa+]/.test(String(flags ?? "r")) && isFull(path)) throw noSpace("open");
  return open(path, flags, mode);
};
syncBuiltinESMExports();
