import type { Catalog, Shape } from "../../model/catalog.ts";
import { bodies } from "../../wire/body.ts";
import { keysOf } from "../../wire/pointer.ts";
import { aroundId } from "../../wire/suffix.ts";
import { bracketed, literal } from "./literal.ts";
import { snakeCase } from "./snake-case.ts";
import { functionOf, writer } from "./writers.ts";

/** `settings.py`: all that a runtime has to know of the catalogue, beside its tables. */
export function settings(catalog: Catalog): string {
  const { accepts, format, requestId } = catalog.wire;
  const answers = bodies(catalog);
  const names = answers.map(({ name }) => name);
  const formats = new Set([...accepts.map(({ name }) => name), "text", "empty"]);
  const headers = requestId.headers.map(literal);
  return `"""What a runtime has to know of the catalogue, beside its tables."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from .bodies import ${names.join(", ")}

${bracketed("", "Format: TypeAlias = Literal[", [...formats].map(literal), "]")}"""The shapes that a body can be found to have; \`\`text\`\` and \`\`empty\`\` have none."""

${bracketed(
  "",
  "AnswerFormat: TypeAlias = Literal[",
  answers.map((answer) => literal(answer.format)),
  "]",
)}"""The formats that services answer in."""

Body: TypeAlias = ${names.join(" | ")}
"""The body of an answer."""

${receiving}
ACCEPTS: Final[tuple[Shape, ...]] = (
${accepts.map(shape).join("")})
"""The shapes that clients understand, tried in this order."""

${answering}
${answers.map((answer) => writer(answer, format)).join("\n\n")}

FORMAT: Final[AnswerFormat] = ${literal(format.name)}
"""The format that services answer with unless another is asked for."""

FORMATS: Final[Mapping[AnswerFormat, Writer]] = {
${answers.map((answer) => `    ${literal(answer.format)}: Writer(${literal(answer.mediaType)}, ${functionOf(answer.name)}),\n`).join("")}}
"""Format to how it answers."""

${bracketed("", "REQUEST_ID_HEADERS: Final[tuple[str, ...]] = (", headers, ")")}"""The headers that can hold the id of a request; answers have the first one."""

${suffix(requestId.messageSuffix)}"""What stands before and after the id of a request at the end of a message."""


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """How often to try, and how long to wait in between, in milliseconds."""

    attempts: int
    """Attempts in all, the first one included."""
    initial_delay_ms: int
    max_delay_ms: int
    """A computed delay is never longer."""
    max_retry_after_ms: int
    """Where the server asks for a longer wait, there is no further attempt."""


RETRY: Final = RetryPolicy(
${Object.entries(catalog.retry)
  .map(([name, value]) => `    ${snakeCase(name)}=${value},\n`)
  .join("")})
"""How clients wait between attempts."""
`;
}

const receiving = `Pointer: TypeAlias = tuple[str, ...]
"""The keys of a JSON Pointer (RFC 6901)."""


@dataclass(frozen=True, slots=True)
class Shape:
    """Where a body of some format has its fields; None where it has no place for one."""

    format: Format
    message: Pointer
    code: Pointer | None
    type: Pointer | None
    param: Pointer | None

`;

const answering = `
@dataclass(frozen=True, slots=True)
class Facts:
    """What the body of an answer is made of."""

    code: str | None
    status: int
    message: str
    category: str
    param: str | None
    meaning: str
    page: str


@dataclass(frozen=True, slots=True)
class Writer:
    """How a format answers."""

    media_type: str
    body: Callable[[Facts], Body]

`;

function shape({ name, ...pointers }: Shape): string {
  const fields = (["message", "code", "type", "param"] as const).map((field) => {
    const keys = pointers[field] === undefined ? undefined : keysOf(pointers[field]);
    if (!keys) return `        ${field}=None,\n`;
    return bracketed("        ", `${field}=(`, keys.map(literal), "),");
  });
  return `    Shape(\n        format=${literal(name)},\n${fields.join("")}    ),\n`;
}

function suffix(template: string | undefined): string {
  const head = "REQUEST_ID_SUFFIX: Final[tuple[str, str] | None] = ";
  const around = aroundId(template);
  return around ? bracketed("", `${head}(`, around.map(literal), ")") : `${head}None\n`;
}
