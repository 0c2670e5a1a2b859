import type { File } from "../../write/file.ts";
import { bodies } from "../bodies/body.ts";
import { rendered } from "../bodies/rendered.ts";
import { addedTo, type Emitter } from "../emitter.ts";
import { template } from "../template.ts";
import { exports } from "./exports.ts";
import { runner } from "./runner.ts";
import { runtimeFiles } from "./runtime.ts";
import { settings } from "./settings.ts";
import { aliasesTable, codesTable, errorCode, retiredTable, statusesTable } from "./tables.ts";
import { wellKnown } from "./well-known.ts";

/** A Python package: codes, tables, body types. With a runtime it is `_generated` of the runtime's package. */
export const python: Emitter = {
  name: "python",
  runner,
  async *emit(catalog, context) {
    const { header, packages } = context;
    const runtime = addedTo("python", context);
    const mark = runtime ? `\n${forLinters}` : "";
    const file = (path: string, text: string, head = header): File => ({
      path,
      text: `# ${head}${mark}\n${text === "" ? "" : `\n${text}`}`,
    });
    const table = (path: string, text: string): File =>
      file(runtime ? `_generated/${path}` : path, text);
    yield table("__init__.py", exports(bodies(catalog).map(({ name }) => name)));
    yield table("aliases.py", aliasesTable(catalog));
    const types = await rendered("python", catalog, () => import("./bodies.ts"));
    yield table("bodies.py", types.bodies ?? "");
    yield table("codes.py", codesTable(catalog));
    yield table("entry.py", template("python/templates/entry.py"));
    yield table("error_code.py", errorCode(catalog));
    yield table("retired.py", retiredTable(catalog));
    yield table("settings.py", settings(catalog));
    yield table("statuses.py", statusesTable(catalog));
    yield table("well_known.py", wellKnown());
    yield table("wire.py", template("python/templates/wire.py"));
    if (!runtime) return;
    for (const { path, text } of runtimeFiles(runtime.folder, packages.python, runtime.parts))
      yield file(path, text, runtime.header);
  },
};

/**
 * What ruff may find: texts of the catalogue may be long, in any script, and tell of tokens and paths; and a
 * package of others has fewer rules than the runtime's own, which then excepts too much.
 */
const forLinters = "# ruff: noqa: E501, RUF001, RUF002, RUF100, S104, S105, S108";
