import type { File } from "../../write/file.ts";
import type { Emitter } from "../emitter.ts";
import { settings } from "./settings.ts";
import { aliasTable, codeTable, constants, retiredTable, statusTable } from "./tables.ts";
import { wellKnown } from "./well-known.ts";

/** Go sources for the folder of the runtime: codes, tables, bodies and settings. */
export const go: Emitter = {
  name: "go",
  suffix: "_gen.go",
  async *emit(catalog, { header, packages }) {
    const head = `${generatedBy(header)}\n\npackage ${packageName(packages.go)}\n`;
    const file = (name: string, text: string): File => ({
      path: `${name}_gen.go`,
      text: text === "" ? head : `${head}\n${text}`,
    });
    const { bodyTypes } = await import("./bodies.ts");
    yield file("alias_table", aliasTable(catalog));
    yield file("bodies", await bodyTypes(catalog));
    yield file("code_table", codeTable(catalog));
    yield file("codes", constants(catalog));
    yield file("retired_table", retiredTable(catalog));
    yield file("settings", settings(catalog));
    yield file("status_table", statusTable(catalog));
    yield file("well_known", wellKnown());
  },
};

/** The line by which Go's tools recognize generated code. It ends with DO NOT EDIT. */
const generatedBy = (header: string): string =>
  `// Code ${header.replace(/^G/, "g").replace(". Do not edit: ", "; ")} DO NOT EDIT.`;

/** The package clause: the last element of the import path. */
const packageName = (path = "errorcodes"): string => path.split("/").at(-1) ?? path;
