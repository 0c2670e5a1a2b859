import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { faultsIn } from "./faults.ts";
import { inlineScripts } from "./inline-scripts.ts";
import { Refusal } from "./refusal.ts";

/**
 * The policy of every page. It allows the scripts in the site's own files, and the inline scripts of the
 * templates. Inline styles are allowed because Starlight uses them in attributes. `wasm-unsafe-eval` is for
 * the search.
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

/** Adds the policy to every page of the built site, and stops the build if a page violates it. */
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

/** Inserts the policy into a page, before everything that it applies to. */
export function withPolicy(html: string, page: string): string {
  const [fault] = faultsIn(html);
  if (fault)
    throw new Refusal(`The page ${page} has ${fault}. Escape it in the template that writes it.`);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return html.replace("<head>", () => `<head>${meta}`);
}
