import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build as esbuild, transform } from "esbuild";
import { rolldown } from "rolldown";
import { rollup } from "rollup";
import { build as vite } from "vite";
import webpack from "webpack";

// When webpack first starts, its graceful-fs wraps `fs` for the whole process: that is no doing of a test.
webpack({});

/** Bundles a module with everything that it imports by path, and minifies it. */
export type Bundler = (entry: string) => Promise<string>;

/** Popular bundlers, with their default settings for a small bundle. */
export const bundlers: Readonly<Record<string, Bundler>> = {
  async esbuild(entry) {
    const { outputFiles } = await esbuild({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      format: "esm",
      write: false,
    });
    return outputFiles.map(({ text }) => text).join("");
  },
  async rollup(entry) {
    const bundle = await rollup({ input: entry });
    const { output } = await bundle.generate({ format: "esm" });
    await bundle.close();
    // Rollup does not minify.
    const { code } = await transform(output[0].code, { minify: true, format: "esm" });
    return code;
  },
  async rolldown(entry) {
    const bundle = await rolldown({ input: entry });
    const { output } = await bundle.generate({ format: "esm", minify: true });
    await bundle.close();
    return output[0].code;
  },
  async vite(entry) {
    const bundle = await vite({
      root: dirname(entry),
      configFile: false,
      logLevel: "error",
      build: {
        write: false,
        modulePreload: false,
        rolldownOptions: { input: entry, preserveEntrySignatures: "strict" },
      },
    });
    if (!("output" in bundle)) throw new Error("Vite watches.");
    return bundle.output[0].code;
  },
  async webpack(entry) {
    const path = join(dirname(entry), "webpack");
    const compiler = webpack({
      mode: "production",
      context: dirname(entry),
      entry,
      experiments: { outputModule: true },
      output: { path, filename: "bundle.mjs", module: true, library: { type: "module" } },
    });
    await new Promise<void>((resolve, reject) => {
      compiler?.run((error, stats) => {
        if (error ?? stats?.hasErrors()) reject(error ?? new Error(stats?.toString()));
        else resolve();
      });
    });
    return readFileSync(join(path, "bundle.mjs"), "utf8");
  },
};
