import processes from "node:child_process";
import { syncBuiltinESMExports } from "node:module";
import { afterAll, beforeAll } from "vitest";

/** No world is a repository, so git ends in the same way in all of them: each command runs once. */
export function askGitOnce(): void {
  const { spawnSync } = processes;
  const ended = new Map<string, ReturnType<typeof spawnSync>>();
  beforeAll(() => {
    processes.spawnSync = ((command: string, args: string[], options: object) => {
      const key = JSON.stringify([command, args]);
      const result = ended.get(key) ?? spawnSync(command, args, options);
      ended.set(key, result);
      return result;
    }) as typeof spawnSync;
    syncBuiltinESMExports();
  });
  afterAll(() => {
    processes.spawnSync = spawnSync;
    syncBuiltinESMExports();
  });
}
