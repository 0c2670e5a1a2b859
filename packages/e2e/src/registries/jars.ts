import { serve } from "./loopback.ts";
import type { Registry } from "./registry.ts";

/** Starts a repository of jars. For Maven, any server works that stores what is PUT to it. */
export async function startJarRepository(): Promise<Registry> {
  const files = new Map<string, Buffer>();
  const { origin, stop } = await serve((method, path, body) => {
    if (method !== "PUT") return files.get(path);
    files.set(path, body);
    return "";
  });
  return { url: origin, env: {}, stop };
}
