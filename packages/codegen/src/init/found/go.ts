import { join } from "node:path";
import { modulePath } from "../../manifests/go.ts";
import { manifestAt } from "../../manifests/manifest.ts";

/** The path of the Go module in a folder. */
export function findGo(root: string): string | undefined {
  const file = manifestAt(join(root, "go.mod"));
  return file && modulePath(file.content);
}
