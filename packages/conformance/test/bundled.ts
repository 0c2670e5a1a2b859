import { join, relative } from "node:path";
import { type Catalog, emitters } from "@org/error-codegen";
import { type BuildContext, context } from "esbuild";
import type { Tested } from "../src/run.ts";

/** Where TypeScript's runtime has its sources. */
export const source: string = join(import.meta.dirname, "../../error-codes/src");

/** Files below `source` that are to have another text: path to that. */
export type Changed = Readonly<Record<string, string>>;

/** Bundles TypeScript's runtime, as often as it is asked to, each time with some files changed. */
export async function bundler(): Promise<{
  readonly runtime: (changed: Changed) => Promise<Tested>;
  readonly dispose: BuildContext["dispose"];
}> {
  let current: Changed = {};
  const builder = await context({
    entryPoints: [join(source, "index.ts")],
    bundle: true,
    format: "esm",
    write: false,
    plugins: [
      {
        name: "changed",
        setup: ({ onLoad }) =>
          onLoad({ filter: /\.ts$/ }, ({ path }) => {
            const contents = current[relative(source, path).replaceAll("\\", "/")];
            return contents === undefined ? undefined : { contents, loader: "ts" };
          }),
      },
    ],
  });
  return {
    async runtime(changed) {
      current = changed;
      const { outputFiles = [] } = await builder.rebuild();
      const code = Buffer.concat(outputFiles.map(({ contents }) => contents)).toString("base64");
      return import(`data:text/javascript;base64,${code}`);
    },
    dispose: () => builder.dispose(),
  };
}

/** What is generated for TypeScript from a catalogue, where the runtime has it. */
export async function generated(catalog: Catalog): Promise<Changed> {
  const typescript = emitters.find(({ name }) => name === "typescript");
  if (!typescript) throw new Error("There is no emitter typescript.");
  const files = typescript.emit(catalog, { header: "Generated.", packages: {} });
  const changed: Record<string, string> = {};
  for await (const { path, text } of files) changed[`generated/${path}`] = text;
  return changed;
}
