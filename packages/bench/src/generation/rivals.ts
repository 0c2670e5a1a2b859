/** Runs popular generators on the equivalent input in `out`, and prints the time of each. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { targets } from "@org/error-codegen";
import openapiTypescript, { astToString } from "openapi-typescript";
import { InputData, JSONSchemaInput, quicktype } from "quicktype-core";
import * as TJS from "typescript-json-schema";
import { oapiCodegen } from "./oapi-codegen.ts";
import { stopwatch } from "./stopwatch.ts";

const languages = targets.flatMap(({ name, isLanguage }) => (isLanguage ? [name] : []));

const schema = readFileSync("out/json-schema/draft-07/error-response.strict.json", "utf8");
const { enum: codes } = JSON.parse(
  readFileSync("out/json-schema/draft-07/error-code.json", "utf8"),
);
writeFileSync("types.ts", typesByHand(codes));
const goGenerator = oapiCodegen();
const { lap, report } = stopwatch();
for (const lang of languages) {
  const input = new JSONSchemaInput(undefined);
  await input.addSource({ name: "ErrorResponse", schema });
  const inputData = new InputData();
  inputData.addInput(input);
  await quicktype({ inputData, lang });
  lap(`quicktype-core ${lang}`);
}
astToString(await openapiTypescript(pathToFileURL("out/openapi/openapi-3.1.yaml")));
lap("openapi-typescript");
TJS.generateSchema(TJS.getProgramFromFiles(["types.ts"], { strict: true }), "ErrorResponse");
lap("typescript-json-schema");
if (goGenerator) {
  const to = ["-generate", "types,skip-prune", "-package", "bench", "-o", "types.gen.go"];
  execFileSync(goGenerator, [...to, "out/openapi/openapi-3.0.yaml"]);
  lap("oapi-codegen go, a process");
}
report();

/** The types of the same body, as they stand in a file that is written by hand. */
function typesByHand(codes: readonly string[]): string {
  const code = codes.map((value) => `\n  | ${JSON.stringify(value)}`).join("");
  const error = "{ message: string; type: string; param: string | null; code: Code }";
  return `type Code =${code};\nexport interface ErrorResponse { error: ${error} }\n`;
}
