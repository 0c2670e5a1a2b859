import { parse, TomlError } from "smol-toml";
import type { Problem } from "../problems/problem.ts";
import type { Text } from "../source/text.ts";
import { tableAt, unreadable } from "./manifest.ts";

/** The tables of a manifest in TOML, or the problem that it is none. */
export function readToml(
  manifest: Text,
):
  | { tables: Readonly<Record<string, unknown>>; problem?: never }
  | { tables?: never; problem: Problem } {
  try {
    return { tables: tableAt(parse(manifest.content)) };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const before = manifest.content
      .split("\n")
      .slice(0, error.line - 1)
      .join("\n").length;
    return { problem: unreadable(manifest, "TOML", error.line > 1 ? before + 1 : 0) };
  }
}
