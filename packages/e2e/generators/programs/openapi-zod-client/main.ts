import { schemas } from "./client";

declare const process: { argv: string[] };
const baseUrl = process.argv[2] ?? "";
const names = ["known", "later", "more", "fewer", "null", "other"];

for (const name of names) {
  const response = await fetch(new URL(`/json/${name}`, baseUrl));
  const { error } = schemas.GatewayErrorBody.parse(await response.json());
  console.log("json", name, error.code);
}
