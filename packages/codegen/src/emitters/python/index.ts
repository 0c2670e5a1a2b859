import type { File } from "../../write/file.ts";
import { bodies } from "../bodies/body.ts";
import type { Emitter } from "../emitter.ts";
import { template } from "../template.ts";
import { exports } from "./exports.ts";
import { settings } from "./settings.ts";
import { aliasesTable, codesTable, errorCode, retiredTable, statusesTable } from "./tables.ts";
import { wellKnown } from "./well-known.ts";

/** A Python package: codes, tables, body types. */
export const python: Emitter = {
  name: "python",
  async *emit(catalog, { header }) {
    const file = (path: string, text: string): File => ({
      path,
      text: `# ${header}\n\n${text}`,
    });
    yield file("__init__.py", exports(bodies(catalog).map(({ name }) => name)));
    yield file("aliases.py", aliasesTable(catalog));
    const { bodyTypes } = await import("./bodies.ts");
    yield file("bodies.py", await bodyTypes(catalog));
    yield file("codes.py", codesTable(catalog));
    yield file("entry.py", template("python/templates/entry.py"));
    yield file("error_code.py", errorCode(catalog));
    yield file("retired.py", retiredTable(catalog));
    yield file("settings.py", settings(catalog));
    yield file("statuses.py", statusesTable(catalog));
    yield file("well_known.py", wellKnown());
    yield file("wire.py", template("python/templates/wire.py"));
  },
};
