import { defineRouteMiddleware } from "@astrojs/starlight/route-data";
import { languageIn, titleIn } from "./catalogue.ts";
import { sidebar } from "./sidebar.ts";

/** Fills the frame of a page from the present catalogue, which may change during editing. */
export const onRequest = defineRouteMiddleware(({ locals, url }) => {
  const { starlightRoute: route } = locals;
  const language = languageIn(route.locale);
  route.sidebar = sidebar(language, url.pathname);
  route.siteTitle = titleIn(language);
});
