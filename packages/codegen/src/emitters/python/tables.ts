import { deprecation } from "../../deprecation.ts";
import type { Catalog, Code, Status } from "../../model/catalog.ts";
import { sentence } from "../../sentence.ts";
import { assignment, bracketed, docstring, literal } from "./literal.ts";

/** `error_code.py`: the codes as an enumeration. */
export function errorCode({ codes }: Catalog): string {
  const members = codes.map(
    (code) => `\n${assignment("    ", code.constant, code.code)}${codeDoc(code)}`,
  );
  return `"""Every error code."""

from enum import Enum


class ErrorCode(str, Enum):
    """Every error code; each is the text that is sent."""
${members.join("")}
    def __str__(self) -> str:
        """Give the code as it is sent."""
        return self.value
`;
}

/** What a code means, what to do, its page, since when it is there. */
function codeDoc({ meaning, action, page, since, deprecated }: Code): string {
  const paragraphs = [`${sentence(meaning)} ${sentence(action)}`, `See ${page}`];
  if (since !== undefined) paragraphs.push(`Added in ${since}.`);
  if (deprecated)
    paragraphs.push(`Deprecated. ${deprecation(deprecated, ({ constant }) => constant)}`);
  return docstring("    ", ...paragraphs);
}

/** `codes.py`: what is known about each code. */
export function codesTable({ codes }: Catalog): string {
  const entries = codes.map(
    (code) => `    ${member(code)}: CodeEntry(
        code=${member(code)},
        category=${literal(code.category.id)},
        meaning=${literal(code.meaning)},
        action=${literal(code.action)},
${bracketed("        ", "statuses=(", code.statuses.map(status), "),")}        recovery=${literal(code.recovery)},
        actor=${literal(code.actor)},
        page=${literal(code.page)},
${deprecated(code)}    ),
`,
  );
  const imports = codes.some(({ deprecated }) => deprecated)
    ? "CodeEntry, Deprecation"
    : "CodeEntry";
  return `"""What the catalogue says of each code."""

from collections.abc import Mapping
from typing import Final

from .entry import ${imports}
from .error_code import ErrorCode

CODES: Final[Mapping[str, CodeEntry]] = {
${entries.join("")}}
"""Code to what is known about it."""
`;
}

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

/** `retired.py`: where codes are explained that are no more. */
export function retiredTable({ retired }: Catalog): string {
  const entries = retired.map(({ code, page }) => `    ${literal(code)}: ${literal(page)},\n`);
  const table = entries.length > 0 ? `{\n${entries.join("")}}` : "{}";
  return `"""Codes that are no more."""

from collections.abc import Mapping
from typing import Final

RETIRED: Final[Mapping[str, str]] = ${table}
"""Retired code to its page."""
`;
}

/** `statuses.py`: what is known about each status. */
export function statusesTable({ statuses }: Catalog): string {
  const entries = statuses.map(
    (entry) => `    ${status(entry.status)}: StatusEntry(
        status=${status(entry.status)},
        name=${literal(entry.name)},
        meaning=${literal(entry.meaning)},
        cause=${literal(entry.cause)},
        recovery=${literal(entry.recovery)},
        actor=${literal(entry.actor)},
        page=${literal(entry.page)},
    ),
`,
  );
  return `"""What the catalogue says of each status."""

from collections.abc import Mapping
from typing import Final

from .entry import StatusEntry

STATUSES: Final[Mapping[int | str, StatusEntry]] = {
${entries.join("")}}
"""Status, or class of statuses such as \`\`5xx\`\`, to what is known about it."""
`;
}

const status = (key: Status["status"]): string =>
  typeof key === "number" ? `${key}` : literal(key);
