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

/** Adds the policy to every page as it is built, and stops the build if a page violates it. */
export const contentPolicy: AstroIntegration = {
  name: "content-policy",
  hooks: {
    "astro:build:start": ({ setPrerenderer }) =>
      setPrerenderer((prerenderer) => ({
        ...prerenderer,
        async render(request, options) {
          const result = await prerenderer.render(request, options);
          const response = result instanceof Response ? result : result.response;
          if (!response.headers.get("content-type")?.startsWith("text/html")) return result;
          const { pathname } = new URL(request.url);
          return new Response(withPolicy(await response.text(), pathname), response);
        },
      })),
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
