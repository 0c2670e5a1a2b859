import { build as esbuild, transform } from "esbuild";
import { rolldown } from "rolldown";
import { rollup } from "rollup";

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
};
