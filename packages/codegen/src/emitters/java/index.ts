import type { File } from "../../write/file.ts";
import { bodies } from "../bodies/body.ts";
import type { Emitter } from "../emitter.ts";
import { bodiesSource } from "./bodies.ts";
import { errorCode } from "./error-code.ts";
import { fitsJava } from "./fits-java.ts";
import { runner } from "./runner.ts";
import { settings } from "./settings.ts";
import { aliasTable, codeTable, retiredTable, statusTable } from "./tables.ts";
import { wellKnown } from "./well-known.ts";

/** The default package of the runtime and its generated sources. */
const runtime = "org.example.errorcodes";

/** Java sources: an enum of the codes, tables, settings, and a record for each body. */
export const java: Emitter = {
  name: "java",
  runner,
  rules: [fitsJava],
  async *emit(catalog, { header, packages: { java: name = runtime } }) {
    const folder = name.replaceAll(".", "/");
    // Java also interprets \u in comments.
    const head = `/* ${header.replaceAll("\\", "\\\\")} */\n\npackage ${name};\n\n`;
    const file = (type: string, text: string): File => ({
      path: `${folder}/${type}.java`,
      text: head + text,
    });
    const { bodyModels } = await import("../bodies/body-models.ts");
    const { Records } = await import("./records.ts");
    const records = new Records(bodies(catalog));
    const models = await bodyModels(catalog, records);
    yield file("AliasTable", aliasTable(catalog));
    yield file("Bodies", bodiesSource(catalog, records.made));
    yield file("CodeTable", codeTable(catalog));
    yield file("ErrorCode", errorCode(catalog));
    for (const [path, text] of models) yield file(path.replace(/\.java$/, ""), `${text.trim()}\n`);
    yield file("RetiredTable", retiredTable(catalog));
    yield file("Settings", settings(catalog));
    yield file("StatusTable", statusTable(catalog));
    yield file("WellKnown", wellKnown());
  },
};
