import starlight from "@astrojs/starlight";
import { defineConfig, passthroughImageService } from "astro/config";
import { catalogue, languages } from "./src/catalogue.ts";
import { contentPolicy } from "./src/content-policy.ts";
import { explainWith } from "./src/explain-with.ts";
import { address, base, tablesFolder } from "./src/settings.ts";

const [first, ...others] = languages();
if (!first) throw new Error("errors.json has no language.");

export default defineConfig({
  site: address.origin,
  base,
  trailingSlash: "always",
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
  vite: {
    plugins: [explainWith(tablesFolder)],
    worker: { format: "es", plugins: () => [explainWith(tablesFolder)] },
    // No bundled script goes into a page: which ones are inline is known from the templates alone.
    build: { assetsInlineLimit: (file) => (file.endsWith(".js") ? false : undefined) },
  },
  integrations: [
    starlight({
      title: Object.fromEntries(
        [first, ...others].map(({ tag, lang }) => [lang, catalogue().text[tag]?.title ?? ""]),
      ),
      defaultLocale: "root",
      locales: Object.fromEntries([
        ["root", { label: first.labels.language, lang: first.lang }],
        ...others.map(({ tag, lang, labels }) => [tag, { label: labels.language, lang }]),
      ]),
      favicon: "/mark.svg",
      // Nothing is painted before the page is there to its end, so that nothing moves afterwards.
      head: [{ tag: "link", attrs: { rel: "expect", href: "#end", blocking: "render" } }],
      sidebar: [],
      routeMiddleware: "./src/route-data.ts",
      pagination: false,
      tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 2 },
      disable404Route: true,
      expressiveCode: false,
      customCss: ["theme", "content", "facts", "entries", "code", "forms"].map(
        (name) => `./src/styles/${name}.css`,
      ),
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
});
