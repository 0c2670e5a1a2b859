import { type AST, ParseError, parseTOML } from "toml-eslint-parser";
import { withoutMark } from "../manifests/toml.ts";
import type { Problem } from "../problems/problem.ts";
import type { Text } from "../source/text.ts";
import type { Place } from "./place.ts";

/** The values of a TOML file by their keys: `["project", "version"]`. */
export class Toml {
  readonly text: Text;
  readonly #values = new Map<string, AST.TOMLContentNode>();

  constructor(text: Text) {
    this.text = text;
    this.#add([], parseTOML(withoutMark(text.content)).body[0].body);
  }

  /** A text, number or truth value; or true, if there is a list or a table. */
  get(...keys: readonly (string | number)[]): unknown {
    const node = this.#values.get(nameOf(keys));
    return node?.type === "TOMLValue" ? node.value : node && true;
  }

  /** Whether a list has a text. */
  lists(value: string, ...keys: readonly string[]): boolean {
    const node = this.#values.get(nameOf(keys));
    return (
      node?.type === "TOMLArray" &&
      node.elements.some((one) => one.type === "TOMLValue" && one.value === value)
    );
  }

  /** The place of a text. */
  place(...keys: readonly (string | number)[]): Place | undefined {
    const node = this.#values.get(nameOf(keys));
    if (node?.type !== "TOMLValue" || node.kind !== "string") return;
    return { text: this.text, at: node.range[0] + 1, now: node.value };
  }

  #add(
    prefix: readonly (string | number)[],
    nodes: readonly (AST.TOMLKeyValue | AST.TOMLTable)[],
  ): void {
    for (const node of nodes)
      if (node.type === "TOMLTable") this.#add(node.resolvedKey, node.body);
      else {
        const own = node.key.keys.map((key) => (key.type === "TOMLBare" ? key.name : key.value));
        const keys = [...prefix, ...own];
        this.#values.set(nameOf(keys), node.value);
        if (node.value.type === "TOMLInlineTable") this.#add(keys, node.value.body);
      }
  }
}

const nameOf = (keys: readonly (string | number)[]): string => keys.join("\0");

/** Parses TOML, or says where it is wrong. */
export function readToml(text: Text, problems: Problem[]): Toml | undefined {
  try {
    return new Toml(text);
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    // It may have looked for more in the lines below.
    const at = text.content.slice(0, error.index).trimEnd().length;
    problems.push(text.problem(at, "version", `${text.path} is not TOML.`, "Fix it here."));
    return;
  }
}
