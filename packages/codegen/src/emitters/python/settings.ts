import type { Catalog, Shape } from "../../model/catalog.ts";
import { keysOf } from "../../model/pointer.ts";
import { shapeFields } from "../../model/wire.ts";
import { bodies } from "../bodies/body.ts";
import { aroundId } from "../bodies/suffix.ts";
import { bracketed, constantLiteral, literal, pointerLiteral } from "./literal.ts";
import { snakeCase } from "./snake-case.ts";
import { functionOf, writer } from "./writers.ts";

/** `settings.py`: what a runtime needs from the catalogue besides its tables. */
export function settings(catalog: Catalog): string {
  const { accepts, format, requestId } = catalog.wire;
  const sent = bodies(catalog);
  const names = sent.map(({ name }) => name);
  const formats = new Set([...accepts.map(({ name }) => name), "json", "text", "empty"]);
  const headers = requestId.headers.map(literal);
  const { attempts, initialDelayMs, maxDelayMs, maxRetryAfterMs } = catalog.retry;
  return `"""What a runtime needs from the catalogue besides its tables."""

from collections.abc import Callable, Mapping
from typing import Final, Literal, TypeAlias

from .bodies import ${names.join(", ")}
from .wire import BodyFields, Pointers, RetryPolicy

${bracketed("", "Format: TypeAlias = Literal[", [...formats].map(literal), "]")}"""The shape of a received body; \`json\`, \`text\` and \`empty\` have none."""

${bracketed(
  "",
  "BodyFormat: TypeAlias = Literal[",
  sent.map((body) => literal(body.format)),
  "]",
)}"""The formats of the bodies that services send."""

Body: TypeAlias = ${names.join(" | ")}
"""The body of an error response."""

ACCEPTS: Final[tuple[tuple[Format, Pointers], ...]] = (
${accepts.map(shape).join("")})
"""The shapes that clients read, in the order they are tried."""


${sent.map(writer).join("\n\n")}

FORMAT: Final[BodyFormat] = ${literal(format.name)}
"""The format that services send by default."""

BODIES: Final[Mapping[BodyFormat, Callable[[BodyFields], Body]]] = {
${sent.map((body) => `    ${literal(body.format)}: ${functionOf(body.name)},\n`).join("")}}
"""The function that builds the body of each format."""

MEDIA_TYPES: Final[Mapping[BodyFormat, str]] = {
${sent.map((body) => `    ${literal(body.format)}: ${literal(body.mediaType)},\n`).join("")}}
"""The media type of each format."""

DOCS: Final = ${literal(catalog.docs)}
"""The address that every page of the catalogue is below."""

${bracketed("", "REQUEST_ID_HEADERS: Final[tuple[str, ...]] = (", headers, ")")}"""The headers that can hold the request id; services send the first one."""

${suffix(requestId.messageSuffix)}"""The text before and after a request id at the end of a message."""

DEFAULT_RETRY_POLICY: Final = RetryPolicy(
    attempts=${attempts},
    initial_delay=${seconds(initialDelayMs)},
    max_delay=${seconds(maxDelayMs)},
    max_retry_after=${seconds(maxRetryAfterMs)},
)
"""The catalogue's retry policy."""
`;
}

function shape({ name, constants, ...pointers }: Shape): string {
  const field = (name: string, items: readonly string[]): string =>
    bracketed("            ", `${name}=(`, items, "),");
  const fields = shapeFields.map((name) => {
    const pointer = pointers[name];
    return pointer === undefined ? "" : field(snakeCase(name), keysOf(pointer).map(literal));
  });
  const pairs = Object.entries(constants ?? {}).map(
    ([pointer, value]) => `(${pointerLiteral(pointer)}, ${constantLiteral(value)})`,
  );
  if (pairs.length > 0) fields.push(field("constants", pairs));
  return `    (\n        ${literal(name)},\n        Pointers(\n${fields.join("")}        ),\n    ),\n`;
}

function suffix(template: string | undefined): string {
  const head = "REQUEST_ID_SUFFIX: Final[tuple[str, str] | None] = ";
  const around = aroundId(template);
  return around ? bracketed("", `${head}(`, around.map(literal), ")") : `${head}None\n`;
}

/** A float literal, even for whole seconds, so that the type is always the same. */
const seconds = (ms: number): string => (ms % 1000 === 0 ? `${ms / 1000}.0` : `${ms / 1000}`);
