import type { GatewayErrorBody } from "./client/types/GatewayErrorBody.ts";
import { gatewayErrorBodySchema } from "./client/zod/gatewayErrorBodySchema.ts";
import { gatewayProblemDetailsSchema } from "./client/zod/gatewayProblemDetailsSchema.ts";

declare const process: { argv: string[] };
const baseUrl = process.argv[2] ?? "";
const names = ["known", "later", "more", "fewer", "null", "other"];

const body = async (path: string): Promise<unknown> => (await fetch(new URL(path, baseUrl))).json();
for (const name of names) {
  const json: GatewayErrorBody = gatewayErrorBodySchema.parse(await body(`/json/${name}`));
  console.log("json", name, json.error.code);
  const problem = gatewayProblemDetailsSchema.parse(await body(`/problem/${name}`));
  console.log("problem", name, problem.code);
}
