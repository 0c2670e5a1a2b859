import {
  Configuration,
  ErrorsApi,
  GatewayErrorBodyFromJSON,
  GatewayProblemDetailsFromJSON,
  ResponseError,
} from "./client/index";

declare const process: { argv: string[] };
const baseUrl = process.argv[2] ?? "";
const names = ["known", "later", "more", "fewer", "null", "other"];

const api = new ErrorsApi(new Configuration({ basePath: baseUrl }));
const body = async (call: Promise<string>): Promise<unknown> => {
  try {
    return await call;
  } catch (error) {
    return error instanceof ResponseError ? error.response.json() : error;
  }
};
for (const name of names) {
  const json = GatewayErrorBodyFromJSON(await body(api.getJson({ name })));
  console.log("json", name, json.error.code);
  const problem = GatewayProblemDetailsFromJSON(await body(api.getProblem({ name })));
  console.log("problem", name, problem.code);
}
