import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/** What a run ends with when it is killed: nothing of it happens after that. */
export class Killed extends Error {}

/** What happens to an operation that changes the disk. */
export type Fault = "killed before it" | "killed in it" | "killed after it" | "no space" | "denied";

const original = {
  mkdirSync: fs.mkdirSync,
  openSync: fs.openSync,
  renameSync: fs.renameSync,
  rmdirSync: fs.rmdirSync,
  rmSync: fs.rmSync,
  writeFileSync: fs.writeFileSync,
};

const codes = { "no space": "ENOSPC", denied: "EACCES" };

/**
 * Does something during which a fault happens to one operation that changes the disk.
 *
 * @param at The number of that operation.
 * @returns How many operations there were.
 */
export async function withFault(
  at: number,
  fault: Fault | undefined,
  work: () => Promise<unknown>,
): Promise<number> {
  let count = 0;
  let isDead = false;
  const guarded = <Args extends unknown[], Result>(
    operation: (...args: Args) => Result,
    half?: (...args: Args) => void,
  ) => {
    return (...args: Args): Result => {
      if (isDead) throw new Killed();
      count++;
      if (count !== at || fault === undefined) return operation(...args);
      if (fault === "no space" || fault === "denied") {
        if (fault === "no space") half?.(...args);
        const code = codes[fault];
        throw Object.assign(new Error(`${code}: ${fault}`), { code, syscall: "open" });
      }
      isDead = true;
      if (fault === "killed in it") half?.(...args);
      if (fault === "killed after it") operation(...args);
      throw new Killed();
    };
  };
  const { openSync, writeFileSync, ...others } = original;
  const open = guarded(openSync);
  const isRead = (flags: unknown): boolean => flags === undefined || flags === "r";
  Object.assign(fs, {
    ...Object.fromEntries(
      Object.entries(others).map(([name, operation]) => [name, guarded(operation as () => void)]),
    ),
    openSync: ((path, flags, mode) =>
      isRead(flags) ? openSync(path, flags, mode) : open(path, flags, mode)) as typeof openSync,
    writeFileSync: guarded(writeFileSync, (file, data, options) =>
      writeFileSync(file, String(data).slice(0, String(data).length / 2), options),
    ),
  });
  syncBuiltinESMExports();
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  } finally {
    Object.assign(fs, original);
    syncBuiltinESMExports();
  }
  return count;
}
