import type { File } from "../../write/file.ts";
import { addedTo, type Emitter, headerIn } from "../emitter.ts";
import { template } from "../template.ts";
import { bodyTypes } from "./bodies.ts";
import { localeTable } from "./locale.ts";
import { runner } from "./runner.ts";
import { runtimeFiles } from "./runtime.ts";
import { settings } from "./settings.ts";
import {
  aliasesTable,
  codesTable,
  constants,
  errorCode,
  retiredTable,
  statusesTable,
} from "./tables.ts";
import { wellKnown } from "./well-known.ts";

/** TypeScript sources: codes, tables, body types and translations, in `generated` if a runtime is beside them. */
export const typescript: Emitter = {
  name: "typescript",
  runner,
  *emit(catalog, context) {
    const { header, imports = "js", packages } = context;
    const runtime = addedTo("typescript", context);
    const mark = runtime ? `\n${forLinters}` : "";
    const file = (path: string, text: string, head = header): File => ({
      path,
      text: `// ${head}${mark}\n\n${imports === "ts" ? text : text.replace(tsImport, '$1.js";')}`,
    });
    const table = (path: string, text: string, head?: string): File =>
      file(runtime ? `generated/${path}` : path, text, head);
    yield table("aliases.ts", aliasesTable(catalog));
    yield table("bodies.ts", bodyTypes(catalog));
    yield table("body-types.ts", template("typescript/templates/body-types.ts"));
    yield table("codes.ts", codesTable(catalog));
    yield table("constants.ts", constants(catalog));
    yield table("error-code.ts", errorCode(catalog));
    for (const locale of catalog.locales)
      yield table(
        `locales/${locale.tag}.ts`,
        localeTable(catalog, locale),
        headerIn(context, locale),
      );
    yield table("retired.ts", retiredTable(catalog));
    yield table("settings.ts", settings(catalog));
    yield table("statuses.ts", statusesTable(catalog));
    yield table("well-known.ts", wellKnown());
    if (!runtime) return;
    for (const { path, text } of runtimeFiles(packages.typescript ?? catalog.name, runtime.parts))
      yield file(path, text, runtime.header);
  },
};

/** The end of a declaration that imports or exports from a file beside it. */
const tsImport = /^((?:import|export|\}) .*from "\.{1,2}\/[^"]+)\.ts";$/gm;

/** In a package of others, linters have rules that the runtime's own package does not. */
const forLinters = "/* eslint-disable */";
