import type { APIRoute } from "astro";
import { languageIn } from "../../catalogue.ts";
import { localePaths } from "../../locale-paths.ts";
import { rowsOf } from "../../rows.ts";

export const getStaticPaths = localePaths;

export const GET: APIRoute = ({ params }) =>
  new Response(JSON.stringify(rowsOf(languageIn(params.locale))), {
    headers: { "content-type": "application/json" },
  });
