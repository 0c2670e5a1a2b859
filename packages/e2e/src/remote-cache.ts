import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { foreignFolder, put } from "./places.ts";
import { run } from "./run.ts";

/** A server of turbo's remote cache. */
export interface RemoteCache {
  /** The folder of its artifacts. */
  readonly storage: string;
  /** The environment of those who use it. */
  readonly env: NodeJS.ProcessEnv;
  stop(): Promise<void>;
}

/** Installs a server, which knows the token and not the key, and starts it on a free port of loopback. */
export async function startRemoteCache(): Promise<RemoteCache> {
  const folder = foreignFolder();
  put(folder, { "package.json": { private: true } });
  await run("pnpm", ["add", "turborepo-remote-cache@2.12.0"], { cwd: folder });
  const storage = join(folder, "artifacts");
  const token = "token";
  const settings = {
    HOST: "127.0.0.1",
    PORT: "0",
    STORAGE_PROVIDER: "local",
    STORAGE_PATH: storage,
    STORAGE_PATH_USE_TMP_FOLDER: "false",
    TURBO_TOKEN: token,
    // With any value, it keeps the signatures that it is sent.
    TURBO_REMOTE_CACHE_SIGNATURE_KEY: "true",
  };
  const command = join(folder, "node_modules/turborepo-remote-cache/dist/cli.js");
  const server = spawn(process.execPath, [command], {
    env: { ...process.env, ...settings },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let url: string | undefined;
  for await (const line of createInterface(server.stdout)) {
    url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (url) break;
  }
  if (url === undefined) throw new Error("turborepo-remote-cache ended before it served");
  server.stdout.resume();
  return {
    storage,
    env: {
      TURBO_API: url,
      TURBO_TOKEN: token,
      TURBO_TEAM: "team",
      TURBO_REMOTE_CACHE_SIGNATURE_KEY: "a key of the team's, of 32 bytes or more",
    },
    async stop() {
      server.kill();
      await once(server, "close");
    },
  };
}
