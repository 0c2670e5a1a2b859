import { readFileSync } from "node:fs";
import type { APIRoute } from "astro";
import { pagesFolder } from "../settings.ts";

export const GET: APIRoute = () =>
  new Response(readFileSync(`${pagesFolder}/errors.json`), {
    headers: { "content-type": "application/json" },
  });
