import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { faultsIn } from "./faults.ts";
import { inlineScripts } from "./inline-scripts.ts";
import { Refusal } from "./refusal.ts";

/**
 * The policy of every page: it runs the scripts of the site's own files, and of inline ones those that the
 * templates are known to have. Styles may be inline, because Starlight has some in attributes.
 * `wasm-unsafe-eval` is for the search.
 */
export const policy: string = [
  "default-src 'none'",
  `script-src 'self' 'wasm-unsafe-eval' ${Object.values(inlineScripts)
    .map((hash) => `'${hash}'`)
    .join(" ")}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Gives every page of the built site its policy, and stops the build where a page would do more than it allows. */
export const contentPolicy: AstroIntegration = {
  name: "content-policy",
  hooks: {
    "astro:build:done": ({ dir }) => {
      const folder = fileURLToPath(dir);
      for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
        if (!file.endsWith(".html")) continue;
        const path = join(folder, file);
        const page = file.split(sep).join("/");
        writeFileSync(path, withPolicy(readFileSync(path, "utf8"), page));
      }
    },
  },
};

/** A page with its policy, which stands before everything that it is about. */
export function withPolicy(html: string, page: string): string {
  const [fault] = faultsIn(html);
  if (fault)
    throw new Refusal(`The page ${page} has ${fault}. Let the template that writes it escape it.`);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return html.replace("<head>", () => `<head>${meta}`);
}
