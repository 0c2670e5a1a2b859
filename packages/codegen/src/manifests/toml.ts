import { type AST, getStaticTOMLValue, ParseError, parseTOML } from "toml-eslint-parser";
import type { Problem } from "../problems/problem.ts";
import type { Text } from "../source/text.ts";
import { tableAt, tooDeep, unreadable, type VersionPlace } from "./manifest.ts";

/** A file in TOML: its tables, and where its texts are. */
export class Toml {
  readonly text: Text;
  readonly tables: Readonly<Record<string, unknown>>;
  readonly #nodes = new Map<string, AST.TOMLContentNode>();

  constructor(text: Text) {
    // A blank in place of a byte order mark leaves all offsets as they are.
    const program = parseTOML(text.content.replace(/^\uFEFF/, " "));
    this.text = text;
    this.tables = tableAt(getStaticTOMLValue(program));
    this.#note([], program.body[0].body);
  }

  /** The place of a version, by its keys: `"package", 0, "version"`. */
  place(...keys: readonly (string | number)[]): VersionPlace | undefined {
    const node = this.#nodes.get(nameOf(keys));
    if (node?.type !== "TOMLValue" || node.kind !== "string") return;
    return { text: this.text, at: node.range[0] + 1, now: node.value };
  }

  #note(
    prefix: readonly (string | number)[],
    nodes: readonly (AST.TOMLKeyValue | AST.TOMLTable)[],
  ): void {
    for (const node of nodes)
      if (node.type === "TOMLTable") this.#note(node.resolvedKey, node.body);
      else {
        const own = node.key.keys.map((key) => (key.type === "TOMLBare" ? key.name : key.value));
        const keys = [...prefix, ...own];
        this.#nodes.set(nameOf(keys), node.value);
        if (node.value.type === "TOMLInlineTable") this.#note(keys, node.value.body);
      }
  }
}

const nameOf = (keys: readonly (string | number)[]): string => keys.join("\0");

/** Reads a file in TOML, or says where it is wrong. */
export function readToml(
  text: Text,
): { toml: Toml; problem?: never } | { toml?: never; problem: Problem } {
  try {
    return { toml: new Toml(text) };
  } catch (error) {
    if (error instanceof RangeError) return { problem: tooDeep(text) };
    if (!(error instanceof ParseError)) throw error;
    // It may have looked for more in the lines below.
    const before = text.content.slice(0, error.index);
    const at = /\n\s*$/.test(before) ? before.trimEnd().length : error.index;
    return { problem: unreadable(text, "TOML", at) };
  }
}
