import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { runServer } from "verdaccio";
import { foreignFolder, put } from "../places.ts";
import type { Registry } from "./registry.ts";

/** A registry of npm packages, and the port on which it can be restarted. */
export interface NpmRegistry extends Registry {
  readonly port: number;
}

/** The folder of a registry's data, its port, and a package whose new versions it refuses. */
interface Settings {
  readonly folder?: string;
  readonly port?: number;
  readonly refused?: string;
}

/** Starts Verdaccio on loopback, by default on a free port. */
export async function startNpmRegistry({
  folder = foreignFolder(),
  port = 0,
  refused,
}: Settings = {}): Promise<NpmRegistry> {
  const everybody = { access: "$all", publish: "$all" };
  const settings = {
    self_path: folder,
    storage: join(folder, "storage"),
    auth: { htpasswd: { file: join(folder, "htpasswd") } },
    uplinks: {},
    packages: {
      ...(refused !== undefined && { [refused]: { access: "$all", publish: "nobody" } }),
      "**": everybody,
    },
    log: { type: "stdout", format: "pretty", level: "fatal" },
  };
  const server = await runServer(settings as never);
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address() as AddressInfo;
  const host = `//127.0.0.1:${address.port}/`;
  // npm publishes only with a token, but any token works.
  const url = `http:${host}`;
  put(folder, { npmrc: `registry=${url}\n${host}:_authToken=anyone\n` });
  const userconfig = join(folder, "npmrc");
  return {
    url,
    port: address.port,
    // npm passes its own user config to its children in lower case, which takes precedence.
    env: {
      NPM_CONFIG_USERCONFIG: userconfig,
      npm_config_userconfig: userconfig,
      NPM_CONFIG_REGISTRY: url,
      npm_config_registry: url,
      pnpm_config_registry: url,
    },
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
