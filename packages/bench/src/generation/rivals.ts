/** Runs popular generators on the equivalent input in `out`, and prints the time of each. */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { targets } from "@org/error-codegen";
import openapiTypescript, { astToString } from "openapi-typescript";
import { InputData, JSONSchemaInput, quicktype } from "quicktype-core";
import { stopwatch } from "./stopwatch.ts";

const languages = targets.flatMap(({ name, isLanguage }) => (isLanguage ? [name] : []));

const schema = readFileSync("out/json-schema/draft-07/error-response.strict.json", "utf8");
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
report();
