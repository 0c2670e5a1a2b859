import type { File } from "../../write/file.ts";
import { rendered } from "../bodies/rendered.ts";
import { addedTo, type Emitter } from "../emitter.ts";
import { runner } from "./runner.ts";
import { runtimeFiles } from "./runtime.ts";
import { settings } from "./settings.ts";
import { aliasesTable, codesTable, errorCode, retiredTable, statusesTable } from "./tables.ts";
import { wellKnown } from "./well-known.ts";

/**
 * Rust sources, formatted as `cargo fmt` does it: codes, tables and body types, in `generated` if a runtime is
 * beside them.
 */
export const rust: Emitter = {
  name: "rust",
  runner,
  async *emit(catalog, context) {
    const { header, packages } = context;
    const runtime = addedTo("rust", context);
    const file = (path: string, text: string, head = header): File => ({
      path,
      text: `${path.endsWith(".toml") ? "#" : "//"} ${head}\n\n${text}`,
    });
    const table = (path: string, text: string): File =>
      file(runtime ? `generated/${path}` : path, text);
    const { bodies = "" } = await rendered("rust", catalog, () => import("./bodies.ts"));
    yield table("aliases.rs", aliasesTable(catalog));
    yield table("bodies.rs", bodies);
    yield table("codes.rs", codesTable(catalog));
    yield table("error_code.rs", errorCode(catalog));
    yield table("mod.rs", modules);
    yield table("retired.rs", retiredTable(catalog));
    yield table("settings.rs", settings(catalog));
    yield table("statuses.rs", statusesTable(catalog));
    yield table("well_known.rs", wellKnown());
    if (!runtime) return;
    const name = (packages.rust ?? catalog.name).replaceAll("-", "_");
    for (const { path, text } of runtimeFiles(name, runtime.parts))
      yield file(path, text, runtime.header);
  },
};

const modules = `pub(crate) mod aliases;
pub(crate) mod bodies;
pub(crate) mod codes;
mod error_code;
pub(crate) mod retired;
pub(crate) mod settings;
pub(crate) mod statuses;
pub(crate) mod well_known;
`;
