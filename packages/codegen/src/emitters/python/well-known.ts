import { keysOf } from "../../model/pointer.ts";
import { wellKnown as known } from "../bodies/well-known.ts";
import { bracketed, literal } from "./literal.ts";

/** `well_known.py`: where bodies of no shape of the catalogue have their parts. */
export function wellKnown(): string {
  return [
    `"""Where bodies of no shape of the catalogue have their parts."""

from collections.abc import Mapping
from typing import Final

from .wire import Pointer
`,
    `${bracketed("", "TEXT_KEYS: Final[tuple[str, ...]] = (", known.texts.map(literal), ")")}"""The members of an object that can hold its text, in order."""\n`,
    pointers(
      "UPSTREAM",
      known.upstreams,
      "Where the text of a gateway's upstream can stand, in order.",
    ),
    pointers("CODE", known.codes, "Where a code can stand, in order."),
    pointers("TYPE", known.types, "Where a type can stand, in order."),
    pointers(
      "QUALIFIED_TYPE",
      known.qualifiedTypes,
      "Where a type behind a namespace and a `#` can stand, in order.",
    ),
    pointers("PARAM", known.params, "Where a param can stand, in order."),
    pointers("STATUS", known.statuses, "Where the HTTP status can stand, in order."),
    pointers("WAIT", known.waits, "Where a number of seconds to wait can stand, in order."),
    mapping(
      "STATUS_OF: Final[Mapping[str, int]]",
      Object.entries(known.statusOf).map(([name, status]) => [name, `${status}`]),
      "A code or type to the HTTP status that it stands for.",
    ),
    mapping(
      "FAILURES: Final[Mapping[str, Pointer]]",
      Object.entries(known.failures).map(([name, pointer]) => [name, keys(pointer)]),
      "The type of a stream's event that reports a failure to where that has the error.",
    ),
  ].join("\n");
}

const pointers = (name: string, all: readonly string[], doc: string): string =>
  `${bracketed("", `${name}_POINTERS: Final[tuple[Pointer, ...]] = (`, all.map(keys), ")")}"""${doc}"""\n`;

/** The keys of a pointer as a tuple. */
function keys(pointer: string): string {
  const all = keysOf(pointer).map(literal);
  return `(${all.join(", ")}${all.length === 1 ? "," : ""})`;
}

const mapping = (
  head: string,
  entries: readonly (readonly [key: string, value: string])[],
  doc: string,
): string =>
  `${head} = {\n${entries.map(([key, value]) => `    ${literal(key)}: ${value},\n`).join("")}}\n"""${doc}"""\n`;
