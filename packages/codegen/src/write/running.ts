import { readFileSync } from "node:fs";

/** Whether another process has this number. If it is this process's own number, an earlier process had it. */
export function isRunning(pid: number): boolean {
  if (!(pid > 0) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return !isZombie(pid);
}

/** Whether a process has ended without being reaped, which can last in a container. */
function isZombie(pid: number): boolean {
  try {
    // The program's name before this may contain anything.
    return /\) [ZX] [^)]*$/.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}
