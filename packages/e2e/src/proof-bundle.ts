import { readdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { foreignFolder, inRepository } from "./places.ts";

/** The name of the bundle. Its default export takes a URL where nobody listens. */
export const bundleName = "proof.mjs";

/** A folder with one module that contains the built package, the runner and all vector files. */
export async function bundleProof(): Promise<string> {
  const folder = foreignFolder();
  const vectors = inRepository("packages/conformance/vectors");
  const files = readdirSync(vectors).filter((name) => name.endsWith(".json"));
  await build({
    stdin: {
      contents: [
        `import { prove } from "./proof.ts";`,
        ...files.map((name, index) => `import file${index} from "${join(vectors, name)}";`),
        `const files = [${files.map((_, index) => `file${index}`).join(", ")}];`,
        "export default (nobody) => prove(files, nobody);",
      ].join("\n"),
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    format: "esm",
    outfile: join(folder, bundleName),
  });
  return folder;
}
