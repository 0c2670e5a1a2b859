import { foreignFolder, put } from "../places.ts";
import type { Registry } from "../registries/registry.ts";
import { run } from "../run.ts";
import { contents } from "./contents.ts";

const program = `import { createRequire } from "node:module";
import { ErrorCode } from "@org/error-codes";

const require = createRequire(import.meta.url);
const inErrors = (name) => require(name).codes.map(({ code }) => code);
const schema = require("@org/error-schema/2020-12/error-code.json");
const { info, components } = require("@org/error-openapi/openapi-3.1.json");
const { vectors } = require("@org/error-conformance/vectors/parse.json");
const known = vectors.map(({ expected }) => expected).filter((error) => error.known);
const codes = {
  "error-codes": Object.values(ErrorCode),
  "error-schema": schema.enum,
  "error-openapi": components.schemas.GatewayKnownErrorCode.enum,
  "error-docs": inErrors("@org/error-docs/errors.json"),
  "error-conformance": [...new Set(known.map((error) => error.code))],
};
const found = Object.entries(codes).map(([name, codes]) => {
  const { version } = require(\`@org/\${name}/package.json\`);
  return [name, [version, ...codes]];
});
found.push(["OpenAPI's own version", [info.version, ...inErrors("@org/error-schema/errors.json")]]);
console.log(JSON.stringify(found));
`;

/** The report of each package in a foreign project, which uses a version of each from the registry. */
export async function npm(version: string, { env }: Registry): Promise<Record<string, string>> {
  const project = foreignFolder();
  put(project, { "package.json": { private: true, type: "module" }, "program.js": program });
  const names = ["codes", "schema", "openapi", "docs", "conformance"];
  const wanted = names.map((name) => `@org/error-${name}@${version}`);
  await run("npm", ["install", "--no-audit", "--no-fund", ...wanted], { cwd: project, env });
  const printed = await run("node", ["program.js"], { cwd: project });
  const all: [name: string, lines: string[]][] = JSON.parse(printed);
  return Object.fromEntries(all.map(([name, lines]) => [name, contents(lines.join("\n"))]));
}
