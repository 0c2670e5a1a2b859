import type { File } from "../../write/file.ts";
import type { Emitter } from "../emitter.ts";
import { template } from "../template.ts";
import { bodyTypes } from "./bodies.ts";
import { localeTable } from "./locale.ts";
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

/** TypeScript sources: codes, tables, body types and translations. */
export const typescript: Emitter = {
  name: "typescript",
  *emit(catalog, { header }) {
    const file = (path: string, text: string): File => ({
      path,
      text: `// ${header}\n\n${text}`,
    });
    yield file("aliases.ts", aliasesTable(catalog));
    yield file("bodies.ts", bodyTypes(catalog));
    yield file("body-types.ts", template("typescript/templates/body-types.ts"));
    yield file("codes.ts", codesTable(catalog));
    yield file("constants.ts", constants(catalog));
    yield file("error-code.ts", errorCode(catalog));
    for (const locale of catalog.locales)
      yield file(`locales/${locale.tag}.ts`, localeTable(catalog, locale));
    yield file("retired.ts", retiredTable(catalog));
    yield file("settings.ts", settings(catalog));
    yield file("statuses.ts", statusesTable(catalog));
    yield file("well-known.ts", wellKnown());
  },
};
