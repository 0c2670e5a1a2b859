import { join } from "node:path";
import type { Catalog } from "@org/error-codegen";
import { generated, sources } from "../../../conformance/test/loaded.ts";
import { inRepository, put } from "../places.ts";
import { tryRun } from "../run.ts";

/** A program that uses everything that the types of a version allow. */
function program({ codes, statuses, locales, wire }: Catalog): string {
  const lines = codes.flatMap(({ identifier, statuses: own }) => {
    const name = `ErrorCode.${identifier}`;
    const bare = own.some((one) => typeof one === "number") ? [`new ApiError(${name});`] : [];
    const raised = own.map((one) => Number(`${one}`.replace("xx", "18")));
    return [
      ...bare,
      ...raised.map((status) => `new ApiError(${name}, { status: ${status} });`),
      `use(codes[${name}].action, codes[${name}].recovery, constants.${identifier});`,
      `if (parsed.code === ${name}) use(${name});`,
    ];
  });
  const formats = wire.accepts.map(
    ({ name }) => `if (parsed.format === "${name}") use("${name}");`,
  );
  const entries = statuses.map(({ status }) => `use(statuses["${status}"].meaning);`);
  const imports = locales.map(
    ({ tag }, index) =>
      `import { codes as in${index} } from "./src/generated/locales/${tag}.ts";\n`,
  );
  return `import { ApiError, codes, ErrorCode, parseError, statuses } from "./src/index.ts";
import * as constants from "./src/generated/constants.ts";
${imports.join("")}const use = (...texts: readonly unknown[]): readonly unknown[] => texts;
const parsed = parseError({});
use(constants, ${locales.map((_, index) => `in${index}`).join(", ")});
${[...lines, ...formats, ...entries].join("\n")}
`;
}

const unused = new Set(["express.ts", "fastify.ts", "hono.ts", "unknown.ts", "thrown.ts"]);

/** Writes the package of a new version, and a program for the version before it. */
export async function putProject(into: string, before: Catalog, after: Catalog): Promise<void> {
  const runtime = Object.entries(sources).filter(
    ([path]) => !path.includes("/") && !unused.has(path),
  );
  put(join(into, "src"), { ...Object.fromEntries(runtime), ...(await generated(after)) });
  put(into, { "consumer.ts": program(before) });
}

/** Project to its first compile error. */
export async function compileAll(folder: string): Promise<Map<string, string>> {
  const options = { noEmit: true, declaration: false, isolatedDeclarations: false };
  put(folder, {
    "package.json": { type: "module" },
    "tsconfig.json": {
      extends: inRepository("tsconfig.base.json"),
      compilerOptions: { ...options, lib: ["es2024", "dom"] },
      include: ["*/consumer.ts"],
    },
  });
  const tsc = inRepository("node_modules/.bin/tsc");
  const { output } = await tryRun(tsc, ["--pretty", "false", "-p", folder], { cwd: folder });
  const failed = new Map<string, string>();
  for (const line of output.split("\n").filter((one) => one.includes(": error "))) {
    const project = line.slice(0, line.indexOf("/"));
    if (!failed.has(project)) failed.set(project, line);
  }
  return failed;
}
