import type { Catalog, Code, Status } from "../../model/catalog.ts";
import { inOneText, sentences } from "../../text/sentence.ts";
import { codeTypes } from "../bodies/code-types.ts";
import { deprecationNotice } from "../deprecation.ts";
import { assignment, bracketed, constantLiteral, docstring, literal } from "./literal.ts";

/** `error_code.py`: the codes as an enumeration, and the type of their values. */
export function errorCode({ codes }: Catalog): string {
  const types = codeTypes({ codes }).map((type) => ({ string: "str", integer: "int" })[type]);
  const members = codes.map(
    (code) => `\n${assignment("    ", code.constant, code.code)}${codeDoc(code)}`,
  );
  return `"""Every error code."""

from enum import Enum
from typing import TypeAlias

SentCode: TypeAlias = ${types.join(" | ")}
"""An error code as it is sent."""


class ErrorCode(str, Enum):
    """Every error code, a \`str\` that equals the text of the code on the wire."""
${members.join("")}
    def __str__(self) -> str:
        """Return the text of the code."""
        return str.__str__(self)
`;
}

/** The meaning, what to do, the URL of its page, and the version that added the code. */
function codeDoc({ meaning, action, page, since, deprecated }: Code): string {
  const paragraphs = [sentences(meaning, action), `See ${page}`];
  if (since !== undefined) paragraphs.push(`Added in ${since}.`);
  if (deprecated)
    paragraphs.push(`Deprecated. ${deprecationNotice(deprecated, ({ constant }) => constant)}`);
  return docstring("    ", ...paragraphs);
}

/** `codes.py`: the entry of each code. */
export function codesTable({ codes }: Catalog): string {
  const entries = codes.map(
    (code) => `    ${member(code)}: CodeEntry(
        code=${member(code)},
        value=${constantLiteral(code.value)},
${argument("category", code.category?.id)}        meaning=${literal(code.meaning)},
${argument("action", inOneText(code.action))}${bracketed("        ", "statuses=(", code.statuses.map(status), "),")}${argument("recovery", code.classified.recovery)}${argument("actor", code.classified.actor)}        docs_url=${literal(code.page)},
${deprecated(code)}    ),
`,
  );
  const imports = codes.some(({ deprecated }) => deprecated)
    ? "CodeEntry, Deprecation"
    : "CodeEntry";
  return `"""What the catalogue says about each code."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from .entry import ${imports}
${codes.length > 0 ? "from .error_code import ErrorCode\n" : ""}
_CODES: Final[dict[str, CodeEntry]] = ${dict(entries)}

CODES: Final[Mapping[str, CodeEntry]] = MappingProxyType(_CODES)
"""Every code and its entry, read-only."""
`;
}

/** The argument of an entry for a text. Without the text there is none. */
const argument = (name: string, text: string | undefined): string =>
  text === undefined ? "" : `        ${name}=${literal(text)},\n`;

const member = ({ constant }: Code): string => `ErrorCode.${constant}`;

function deprecated({ deprecated }: Code): string {
  if (!deprecated) return "";
  const { reason, replacedBy, since, sunset } = deprecated;
  const fields = Object.entries({
    reason: literal(reason),
    replaced_by: replacedBy && member(replacedBy),
    since: since && literal(since),
    sunset: sunset && literal(sunset),
  });
  const lines = fields.map(([name, value]) => value && `            ${name}=${value},\n`);
  return `        deprecated=Deprecation(\n${lines.filter(Boolean).join("")}        ),\n`;
}

/** `aliases.py`: what else is understood as a code. */
export function aliasesTable({ aliases, patterns }: Catalog): string {
  const entries = aliases.map(({ alias, code }) => `    ${literal(alias)}: ${literal(code)},\n`);
  const rows = patterns.map(({ before, after, code }) =>
    bracketed("    ", "(", [before, after, code].map(literal), "),"),
  );
  return `"""Other values that are understood as a code."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

_ALIASES: Final[dict[str, str]] = ${dict(entries)}

ALIASES: Final[Mapping[str, str]] = MappingProxyType(_ALIASES)
"""Every other value and its code, read-only."""

PATTERNS: Final[Sequence[tuple[str, str, str]]] = ${rows.length > 0 ? `[\n${rows.join("")}]` : "[]"}
"""The text before and after the parameter of a value, and its code.

The first one that fits counts.
"""
`;
}

/** `retired.py`: the URLs of the pages of retired codes. */
export function retiredTable({ retired }: Catalog): string {
  const entries = retired.map(({ code, page }) => `    ${literal(code)}: ${literal(page)},\n`);
  return `"""Codes that have been retired."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_RETIRED: Final[dict[str, str]] = ${dict(entries)}

RETIRED: Final[Mapping[str, str]] = MappingProxyType(_RETIRED)
"""Every retired code and the URL of its page, read-only."""
`;
}

/** `statuses.py`: the entry of each status. */
export function statusesTable({ statuses }: Catalog): string {
  const entries = statuses.map(
    (entry) => `    ${status(entry.status)}: StatusEntry(
        status=${status(entry.status)},
        name=${literal(entry.name)},
        meaning=${literal(entry.meaning)},
${argument("cause", entry.cause)}${argument("recovery", entry.classified.recovery)}${argument("actor", entry.classified.actor)}        docs_url=${literal(entry.page)},
    ),
`,
  );
  return `"""What the catalogue says about each status."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from .entry import StatusEntry

_STATUSES: Final[dict[int | str, StatusEntry]] = ${dict(entries)}

STATUSES: Final[Mapping[int | str, StatusEntry]] = MappingProxyType(_STATUSES)
"""Every status, or class such as \`5xx\`, and its entry, read-only."""
`;
}

const dict = (entries: readonly string[]): string =>
  entries.length > 0 ? `{\n${entries.join("")}}` : "{}";

const status = (key: Status["status"]): string =>
  typeof key === "number" ? `${key}` : literal(key);
