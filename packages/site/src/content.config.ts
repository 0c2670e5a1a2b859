import { defineCollection } from "astro:content";
import { docsSchema, i18nSchema } from "@astrojs/starlight/schema";
import { z } from "astro/zod";
import { languages } from "./catalogue.ts";
import { pagesLoader } from "./loader.ts";

export const collections = {
  docs: defineCollection({
    loader: pagesLoader,
    schema: docsSchema({
      extend: z.object({
        kind: z.enum(["home", "code", "status", "category"]).optional(),
        /** The first sentence of the page, below its title. */
        lead: z.string().optional(),
      }),
    }),
  }),
  // Starlight has its own words in every language; none of them is changed.
  i18n: defineCollection({
    loader: () => languages().map(({ lang }) => ({ id: lang })),
    schema: i18nSchema(),
  }),
};
