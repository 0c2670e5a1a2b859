import type { File } from "../../write/file.ts";
import { runtimeOf } from "../runtime.ts";
import { withNeeded } from "./features.ts";
import { crateRoot, moduleRoot, modulesIn } from "./root.ts";

/** The crate in the sources of the runtime, and the file of its root. */
const tested = { crate: "org_error_codes", root: "lib.rs" };

/**
 * The files of the runtime: a crate that has the wanted parts as features, or a module that has them.
 *
 * @param path How programs name the crate or the module: `acme_errors`, `shop::errors`.
 */
export function* runtimeFiles(path: string, wanted: readonly string[]): Generator<File> {
  const runtime = runtimeOf("rust");
  const isModule = path.includes("::");
  const source = runtime.get(tested.root) ?? "";
  const root = (isModule ? moduleRoot : crateRoot)(source, withNeeded(wanted));
  const modules = modulesIn(root);
  const absent = modulesIn(source).filter((name) => !modules.includes(name));
  for (const [file, own] of runtime) {
    if (absent.includes(file.replace(/[./].*/, ""))) continue;
    const isRoot = file === tested.root;
    const text = (isRoot ? root : own).replaceAll(tested.crate, path);
    yield isModule
      ? { path: isRoot ? "mod.rs" : file, text: untested(text) }
      : { path: file, text };
  }
  // A workspace may have rules for the layout that others do not keep to. A module says so in its root.
  if (!isModule) yield { path: "rustfmt.toml", text: "disable_all_formatting = true\n" };
}

/**
 * The text with examples that are not run: a module may be private, or in a program, where no example reaches it.
 */
function untested(text: string): string {
  let isOpen = false;
  return text.replace(/^( *\/\/[/!] ```)(.*)$/gm, (line, fence: string, tags: string) => {
    isOpen = !isOpen;
    return isOpen ? fence + (tags === "" ? "ignore" : `${tags},ignore`) : line;
  });
}
