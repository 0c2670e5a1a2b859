import type { File } from "../../write/file.ts";
import { rendered } from "../bodies/rendered.ts";
import { addedTo, type Emitter } from "../emitter.ts";
import { errorCode } from "./error-code.ts";
import { fitsJava } from "./fits-java.ts";
import { runner } from "./runner.ts";
import { runtimeFiles, tested } from "./runtime.ts";
import { settings } from "./settings.ts";
import { aliasTable, codeTable, retiredTable, statusTable } from "./tables.ts";
import { wellKnown } from "./well-known.ts";

/** Java sources: an enum of the codes, tables, settings, a record for each body, and the runtime that uses them. */
export const java: Emitter = {
  name: "java",
  folder: (name) => name.replaceAll(".", "/"),
  runner,
  rules: [fitsJava],
  async *emit(catalog, context) {
    const { header, packages } = context;
    const { java: name = tested } = packages;
    // Java also interprets \u in comments.
    const headed = (text: string, head: string): string =>
      `/* ${head.replaceAll("\\", "\\\\")} */\n\n${text}`;
    const file = (type: string, text: string): File => ({
      path: `${type}.java`,
      text: headed(`package ${name};\n\n${text}`, header),
    });
    const { Bodies = "", ...records } = await rendered(
      "java",
      catalog,
      () => import("./bodies.ts"),
    );
    yield file("AliasTable", aliasTable(catalog));
    yield file("Bodies", Bodies);
    yield file("CodeTable", codeTable(catalog));
    yield file("ErrorCode", errorCode(catalog));
    for (const [type, text] of Object.entries(records)) yield file(type, text);
    yield file("RetiredTable", retiredTable(catalog));
    yield file("Settings", settings(catalog));
    yield file("StatusTable", statusTable(catalog));
    yield file("WellKnown", wellKnown());
    const runtime = addedTo("java", context);
    if (!runtime) return;
    for (const { path, text } of runtimeFiles(name, runtime.parts))
      yield { path, text: headed(text, runtime.header) };
  },
};
