import type { File } from "../../write/file.ts";
import type { Emitter } from "../emitter.ts";
import { runner } from "./runner.ts";
import { settings } from "./settings.ts";
import { aliasesTable, codesTable, errorCode, retiredTable, statusesTable } from "./tables.ts";
import { wellKnown } from "./well-known.ts";

/** Rust sources, formatted as `cargo fmt` does it: codes, tables and body types. */
export const rust: Emitter = {
  name: "rust",
  runner,
  async *emit(catalog, { header }) {
    const file = (path: string, text: string): File => ({
      path,
      text: `// ${header}\n\n${text}`,
    });
    // quicktype is large, so it is loaded on demand.
    const { bodyTypes } = await import("./bodies.ts");
    yield file("aliases.rs", aliasesTable(catalog));
    yield file("bodies.rs", await bodyTypes(catalog));
    yield file("codes.rs", codesTable(catalog));
    yield file("error_code.rs", errorCode(catalog));
    yield file("mod.rs", modules);
    yield file("retired.rs", retiredTable(catalog));
    yield file("settings.rs", settings(catalog));
    yield file("statuses.rs", statusesTable(catalog));
    yield file("well_known.rs", wellKnown());
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
