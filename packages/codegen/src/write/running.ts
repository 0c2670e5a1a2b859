import { readFileSync } from "node:fs";

/**
 * Whether another process has a number. This process is none: what it finds under its own number, an
 * earlier one has left.
 */
export function isRunning(pid: number): boolean {
  if (!(pid > 0) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return !isZombie(pid);
}

/** Whether a process has ended and nobody has asked how: in a container that can last. */
function isZombie(pid: number): boolean {
  try {
    // The name of a program stands before this, and may hold anything.
    return /\) [ZX] [^)]*$/.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}
