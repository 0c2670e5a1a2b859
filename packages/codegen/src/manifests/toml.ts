import { getStaticTOMLValue, ParseError, parseTOML } from "toml-eslint-parser";
import type { Problem } from "../problems/problem.ts";
import type { Text } from "../source/text.ts";
import { tableAt, unreadable } from "./manifest.ts";

/** A text with a blank in place of a byte order mark, so that all offsets stay. */
export const withoutMark = (text: string): string => text.replace(/^\uFEFF/, " ");

/** The tables of a manifest in TOML, or the problem that it is none. */
export function readToml(
  manifest: Text,
):
  | { tables: Readonly<Record<string, unknown>>; problem?: never }
  | { tables?: never; problem: Problem } {
  try {
    return { tables: tableAt(getStaticTOMLValue(parseTOML(withoutMark(manifest.content)))) };
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    return { problem: unreadable(manifest, "TOML", error.index) };
  }
}
