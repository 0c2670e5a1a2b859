import { wellKnown as known } from "../bodies/well-known.ts";
import { bracketed, literal, pointerLiteral } from "./literal.ts";

/** `well_known.py`: the places to look in bodies that match no shape of the catalogue, and phrases. */
export function wellKnown(): string {
  return [
    `"""The places to look in bodies that match no shape, and the phrases of statuses."""

from collections.abc import Mapping
from typing import Final

from .wire import Pointer
`,
    `${bracketed("", "TEXT_KEYS: Final[tuple[str, ...]] = (", known.texts.map(literal), ")")}"""The members of an object that can hold its text, in order."""\n`,
    pointers(
      "UPSTREAM",
      known.upstreams,
      "The places for the text of a gateway's upstream, in order.",
    ),
    pointers("CODE", known.codes, "The places for a code, in order."),
    pointers("TYPE", known.types, "The places for a type, in order."),
    pointers(
      "QUALIFIED_TYPE",
      known.qualifiedTypes,
      "The places for a type after a namespace and a `#`, in order.",
    ),
    pointers("PARAM", known.params, "The places for a param, in order."),
    pointers("STATUS", known.statuses, "The places for the HTTP status, in order."),
    pointers("WAIT", known.waits, "The places for the number of seconds to wait, in order."),
    mapping(
      "STATUS_OF: Final[Mapping[str, int]]",
      Object.entries(known.statusOf).map(([name, status]) => [literal(name), `${status}`]),
      "The HTTP status that a code or type implies.",
    ),
    mapping(
      "FAILURES: Final[Mapping[str, Pointer]]",
      Object.entries(known.failures).map(([name, pointer]) => [
        literal(name),
        pointerLiteral(pointer),
      ]),
      "The place of the error in a stream event that reports a failure, by the type of the event.",
    ),
    mapping(
      "PHRASES: Final[Mapping[int, str]]",
      known.phrases.map(([status, phrase]) => [`${status}`, literal(phrase)]),
      "The registered phrase of each error status, and of the classes 4 and 5.",
    ),
  ].join("\n");
}

const pointers = (name: string, all: readonly string[], doc: string): string =>
  `${bracketed("", `${name}_POINTERS: Final[tuple[Pointer, ...]] = (`, all.map(pointerLiteral), ")")}"""${doc}"""\n`;

const mapping = (
  head: string,
  entries: readonly (readonly [key: string, value: string])[],
  doc: string,
): string =>
  `${head} = {\n${entries.map(([key, value]) => `    ${key}: ${value},\n`).join("")}}\n"""${doc}"""\n`;
