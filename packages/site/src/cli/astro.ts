import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import starlight from "@astrojs/starlight";
import type { Locale } from "@org/error-codegen";
import type { AstroInlineConfig } from "astro";
import { passthroughImageService } from "astro/config";
import type { Plugin } from "vite";
import { langOf } from "../lang.ts";
import type { Settings } from "../settings.ts";
import { contentPolicy } from "./content-policy.ts";
import { explainWith } from "./explain-with.ts";
import type { Prepared } from "./prepare.ts";
import { folderOf, manifest, modulesOf, source } from "./source.ts";

/**
 * Makes a folder a project of Astro: with a copy of the site's sources, and a link to each package that they
 * need. Astro writes into its root, and an installed package is not to be written to.
 */
export function makeProject(work: string): void {
  const program = join(source, "cli");
  cpSync(source, join(work, "src"), { recursive: true, filter: (path) => path !== program });
  const { type, dependencies } = JSON.parse(readFileSync(manifest, "utf8"));
  writeFileSync(join(work, "package.json"), JSON.stringify({ type, dependencies }));
  for (const name of Object.keys(dependencies)) {
    const link = join(work, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(folderOf(name), link, "junction");
  }
}

/** The folders that the server may serve files from: the project, and the packages. */
function allowed(work: string): string[] {
  const folders = Object.keys(JSON.parse(readFileSync(manifest, "utf8")).dependencies).map(
    folderOf,
  );
  const roots = folders.map((folder) => modulesOf(folder) ?? folder);
  return [work, ...new Set(roots)];
}

/** What Astro needs to know of a site. */
export function astroConfig(work: string, { catalog, settings, url }: Prepared): AstroInlineConfig {
  const [first, ...others] = catalog.locales as readonly [Locale, ...Locale[]];
  const { title } = settings;
  const at = (path: string): string => join(work, path);
  return {
    configFile: false,
    root: work,
    outDir: at("site"),
    cacheDir: at("cache"),
    site: url.origin,
    base: url.pathname,
    trailingSlash: "always",
    image: { service: passthroughImageService() },
    devToolbar: { enabled: false },
    vite: {
      plugins: [settingsModule(settings), explainWith(work)],
      worker: { format: "es", plugins: () => [explainWith(work)] },
      server: { fs: { allow: allowed(work) } },
      ssr: { external: ["@org/error-codegen"] },
      // No bundled script goes into a page: which ones are inline is known from the templates alone.
      build: { assetsInlineLimit: (file) => (file.endsWith(".js") ? false : undefined) },
    },
    integrations: [
      starlight({
        title: Object.fromEntries(
          catalog.locales.map((locale) => [langOf(locale.tag), title ?? locale.title]),
        ),
        defaultLocale: "root",
        locales: Object.fromEntries([
          ["root", { label: first.labels.language, lang: langOf(first.tag) }],
          ...others.map(({ tag, labels }) => [tag, { label: labels.language, lang: langOf(tag) }]),
        ]),
        favicon: `/${settings.logo?.light ?? "mark.svg"}`,
        // Nothing is painted before the page is there to its end, so that nothing moves afterwards.
        head: [{ tag: "link", attrs: { rel: "expect", href: "#end", blocking: "render" } }],
        sidebar: [],
        routeMiddleware: "./src/route-data.ts",
        pagination: false,
        tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 2 },
        disable404Route: true,
        expressiveCode: false,
        customCss: [
          ...["theme", "content", "facts", "entries", "code", "forms"].map(
            (name) => `./src/styles/${name}.css`,
          ),
          "./accent.css",
        ],
        components: {
          Footer: "./src/components/Footer.astro",
          Head: "./src/components/Head.astro",
          LanguageSelect: "./src/components/LanguageSelect.astro",
          MarkdownContent: "./src/components/MarkdownContent.astro",
          PageTitle: "./src/components/PageTitle.astro",
          SiteTitle: "./src/components/SiteTitle.astro",
        },
      }),
      contentPolicy,
    ],
  };
}

/** The module from which the pages take the settings. */
function settingsModule(settings: Settings): Plugin {
  const name = "virtual:error-site";
  return {
    name,
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) =>
      id === `\0${name}` ? `export const settings = ${JSON.stringify(settings)};` : undefined,
  };
}
