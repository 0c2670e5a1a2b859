import { createHash } from "node:crypto";
import { serve } from "./loopback.ts";
import type { Registry } from "./registry.ts";

/** A registry of crates, with a switch that makes it refuse all uploads. */
export interface CrateRegistry extends Registry {
  refuses: boolean;
}

/** cargo's metadata for a crate that it publishes. */
interface Published {
  readonly name: string;
  readonly vers: string;
  readonly features: object;
  readonly deps: readonly (Readonly<Record<string, unknown>> & { readonly version_req: string })[];
}

/** Starts a registry with cargo's own protocols: the web API to publish, the sparse index to find. */
export async function startCrateRegistry(): Promise<CrateRegistry> {
  const index = new Map<string, string>();
  const crates = new Map<string, Buffer>();
  const { origin, stop } = await serve((method, path, body) => {
    if (path === "/index/config.json")
      return { api: origin, dl: `${origin}/crates/{crate}/{version}` };
    if (method === "GET") return index.get(path) ?? crates.get(path);
    if (path !== "/api/v1/crates/new") return;
    if (registry.refuses) return { errors: [{ detail: "Uploads are refused." }] };
    const { published, crate } = unpack(body);
    const at = indexPath(published.name);
    index.set(at, `${index.get(at) ?? ""}${indexLine(published, crate)}\n`);
    crates.set(`/crates/${published.name}/${published.vers}`, crate);
    return {};
  });
  const registry: CrateRegistry = {
    url: origin,
    refuses: false,
    env: {
      CARGO_REGISTRY_DEFAULT: "loopback",
      CARGO_REGISTRIES_LOOPBACK_INDEX: `sparse+${origin}/index/`,
      CARGO_REGISTRIES_LOOPBACK_TOKEN: "anyone",
    },
    stop,
  };
  return registry;
}

/** Two parts, each preceded by its length in four bytes: JSON, and the crate. */
function unpack(body: Buffer): { published: Published; crate: Buffer } {
  const end = 4 + body.readUInt32LE(0);
  const published = JSON.parse(body.toString("utf8", 4, end));
  return { published, crate: body.subarray(end + 4) };
}

/** The index path of a crate whose name has at least four letters. */
const indexPath = (name: string): string =>
  `/index/${name.slice(0, 2)}/${name.slice(2, 4)}/${name}`;

/** A version's line in the index. */
function indexLine({ name, vers, features, deps }: Published, crate: Buffer): string {
  const cksum = createHash("sha256").update(crate).digest("hex");
  const needed = deps.map(({ version_req: req, ...dependency }) => ({ ...dependency, req }));
  return JSON.stringify({ name, vers, features, cksum, yanked: false, deps: needed });
}
