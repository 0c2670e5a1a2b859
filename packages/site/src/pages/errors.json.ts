import { readFileSync } from "node:fs";
import { settings } from "virtual:error-site";
import type { APIRoute } from "astro";

export const GET: APIRoute = () =>
  new Response(readFileSync(`${settings.pages}/errors.json`), {
    headers: { "content-type": "application/json" },
  });
