import { getJson, getProblem } from "./client.ts";

declare const process: { argv: string[] };
const baseUrl = process.argv[2] ?? "";
const names = ["known", "later", "more", "fewer", "null", "other"];

const send = globalThis.fetch;
globalThis.fetch = (path, init) => send(new URL(String(path), baseUrl), init);
for (const name of names) {
  const json = await getJson(name);
  console.log("json", name, json.status === 200 ? "" : json.data.error.code);
  const problem = await getProblem(name);
  console.log("problem", name, problem.status === 200 ? "" : problem.data.code);
}
