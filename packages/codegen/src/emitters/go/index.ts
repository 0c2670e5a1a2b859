import type { File } from "../../write/file.ts";
import { rendered } from "../bodies/rendered.ts";
import { addedTo, type Emitter } from "../emitter.ts";
import { generatedBy, packageName } from "./header.ts";
import { runner } from "./runner.ts";
import { runtimeFiles } from "./runtime.ts";
import { settings } from "./settings.ts";
import { aliasTable, codeTable, constants, retiredTable, statusTable } from "./tables.ts";
import { wellKnown } from "./well-known.ts";

/** Go sources for one folder: codes, tables, bodies and settings, and the runtime that uses them. */
export const go: Emitter = {
  name: "go",
  suffix: "_gen.go",
  runner,
  async *emit(catalog, context) {
    const { header, packages } = context;
    const own = packageName(packages.go);
    const file = (name: string, text: string, head = header): File => ({
      path: `${name}_gen.go`,
      text: `${generatedBy(head)}\n\n${text}`,
    });
    const clause = `package ${own}\n`;
    const table = (name: string, text: string): File =>
      file(name, text === "" ? clause : `${clause}\n${text}`);
    const { bodies = "" } = await rendered("go", catalog, () => import("./bodies.ts"));
    yield table("alias_table", aliasTable(catalog));
    yield table("bodies", bodies);
    yield table("code_table", codeTable(catalog));
    yield table("codes", constants(catalog));
    yield table("retired_table", retiredTable(catalog));
    yield table("settings", settings(catalog));
    yield table("status_table", statusTable(catalog));
    yield table("well_known", wellKnown());
    const runtime = addedTo("go", context);
    if (!runtime) return;
    for (const { path, text } of runtimeFiles(own)) yield file(path, text, runtime.header);
  },
};
