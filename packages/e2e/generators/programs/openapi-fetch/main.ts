import createClient from "openapi-fetch";
import type { paths } from "./client.ts";

declare const process: { argv: string[] };
const baseUrl = process.argv[2] ?? "";
const names = ["known", "later", "more", "fewer", "null", "other"];

const client = createClient<paths>({ baseUrl });
for (const name of names) {
  const params = { path: { name } };
  const json = (await client.GET("/json/{name}", { params })).error;
  console.log("json", name, json?.error.code);
  const problem = (await client.GET("/problem/{name}", { params })).error;
  console.log("problem", name, problem?.code);
}
