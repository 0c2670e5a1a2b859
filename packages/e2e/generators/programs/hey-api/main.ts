import { client } from "./client/client.gen.ts";
import { getJson, getProblem } from "./client/sdk.gen.ts";

declare const process: { argv: string[] };
const baseUrl = process.argv[2] ?? "";
const names = ["known", "later", "more", "fewer", "null", "other"];

client.setConfig({ baseUrl });
for (const name of names) {
  const json = (await getJson({ path: { name } })).error;
  console.log("json", name, json?.error.code);
  const problem = (await getProblem({ path: { name } })).error;
  console.log("problem", name, problem?.code);
}
