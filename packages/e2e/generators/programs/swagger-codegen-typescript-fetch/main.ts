import { ErrorsApi, type GatewayErrorBody, type GatewayProblemDetails } from "./client/index";

declare const process: { argv: string[] };
const basePath = process.argv[2] ?? "";
const names = ["known", "later", "more", "fewer", "null", "other"];

const api = new ErrorsApi(undefined, basePath, fetch);
async function body<Body>(call: Promise<unknown>): Promise<Body | undefined> {
  try {
    await call;
    return undefined;
  } catch (error) {
    return error instanceof Response ? await error.json() : undefined;
  }
}
for (const name of names) {
  const json = await body<GatewayErrorBody>(api.getJson(name));
  const code: string | null | undefined = json?.error.code;
  console.log("json", name, code);
  const problem = await body<GatewayProblemDetails>(api.getProblem(name));
  const own: string | null | undefined = problem?.code;
  console.log("problem", name, own);
}
