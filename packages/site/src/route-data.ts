import { defineRouteMiddleware } from "@astrojs/starlight/route-data";
import { catalogue, languageIn } from "./catalogue.ts";
import { sidebar } from "./sidebar.ts";

/** Takes what is around a page from the catalogue as it is now, which may be while it is edited. */
export const onRequest = defineRouteMiddleware(({ locals, url }) => {
  const { starlightRoute: route } = locals;
  const language = languageIn(route.locale);
  route.sidebar = sidebar(language, url.pathname);
  route.siteTitle = catalogue().text[language.tag]?.title ?? route.siteTitle;
});
