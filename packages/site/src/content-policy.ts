import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

/**
 * Gives every page of the built site a content security policy that names its own inline scripts by
 * their hashes: Starlight restores theme and sidebar with some, before anything is painted. Styles may
 * be inline, because Starlight has some in attributes. `wasm-unsafe-eval` is for the search.
 */
export const contentPolicy: AstroIntegration = {
  name: "content-policy",
  hooks: {
    "astro:build:done": ({ dir }) => {
      const folder = fileURLToPath(dir);
      for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
        if (!file.endsWith(".html")) continue;
        const path = join(folder, file);
        writeFileSync(path, withPolicy(readFileSync(path, "utf8")));
      }
    },
  },
};

/** A page with its policy, which stands before everything that it is about. */
export function withPolicy(html: string): string {
  const scripts = ["'self'", "'wasm-unsafe-eval'", ...hashes(html)].join(" ");
  const policy = [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return html.replace(/<head>/, `<head>${meta}`);
}

/** The inline scripts that run; what has a type of its own is data. */
function hashes(html: string): string[] {
  const inline = html.matchAll(/<script(?![^>]*\bsrc=)([^>]*)>([\s\S]*?)<\/script>/g);
  const found = Array.from(inline, ([, attributes = "", text = ""]) =>
    /\btype="(?!module")/.test(attributes)
      ? []
      : [`'sha256-${createHash("sha256").update(text).digest("base64")}'`],
  );
  return [...new Set(found.flat())];
}
