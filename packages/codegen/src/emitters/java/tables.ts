import type { Catalog, Code, Deprecation, Status, StatusKey } from "../../model/catalog.ts";
import { call, constant, type Expression, lines, literal } from "./literal.ts";
import { inParts } from "./parts.ts";

/** `CodeTable.java`: what is known about each code. */
export function codeTable({ codes }: Catalog): string {
  const suppression = codes.some(({ deprecated }) => deprecated)
    ? '@SuppressWarnings("deprecation") // What nobody should raise any more is still received.\n'
    : "";
  const body = inParts(codes, (code) => lines("    ", "", call("codes.add", codeEntry(code)), ";"));
  return `${importsOf(codes)}
/** Every code with what is known about it. */
${suppression}final class CodeTable {
  private CodeTable() {}

${body}}
`;
}

function importsOf(codes: readonly Code[]): string {
  const deprecations = codes.flatMap(({ deprecated }) => deprecated ?? []);
  const days = deprecations.some(({ sunset }) => sunset) ? ["java.time.LocalDate"] : [];
  const options = deprecations.length > 0 ? ["java.util.Optional"] : [];
  return [...days, "java.util.List", ...options].map((path) => `import ${path};\n`).join("");
}

function codeEntry(code: Code): Expression {
  const { deprecated } = code;
  const facts = [
    `ErrorCode.${code.constant}`,
    literal(code.code),
    literal(code.category.id),
    literal(code.meaning),
    literal(code.action),
    call("List.of", ...code.statuses.map(range)),
    `Recovery.${code.recovery.toUpperCase()}`,
    `Actor.${code.actor.toUpperCase()}`,
    literal(code.page),
  ];
  if (!deprecated) return call("new CodeEntry", ...facts);
  return call("new CodeEntry", ...facts, deprecation(deprecated));
}

function deprecation({ reason, replacedBy, since, sunset }: Deprecation): Expression {
  return call(
    "new Deprecation",
    literal(reason),
    optional(replacedBy && `ErrorCode.${replacedBy.constant}`),
    optional(since === undefined ? since : literal(since)),
    optional(sunset && call("LocalDate.parse", literal(sunset))),
  );
}

const optional = (value: Expression | undefined): Expression =>
  value === undefined ? "Optional.empty()" : call("Optional.of", value);

/** `RetiredTable.java`: where codes are explained that are no more. */
export function retiredTable({ retired }: Catalog): string {
  const body = inParts(retired, ({ code, page }) =>
    lines("    ", "", call("codes.retire", literal(code), literal(page)), ";"),
  );
  return `/** Every code that is no more with its page. */
final class RetiredTable {
  private RetiredTable() {}

${body}}
`;
}

/** `StatusTable.java`: what is known about each status. */
export function statusTable({ statuses }: Catalog): string {
  return `import java.util.List;

/** Every status, and class of statuses, with what is known about it. */
final class StatusTable {
${constant("static final List<StatusInfo> ALL", call("List.of", ...statuses.map(statusInfo)))}
  private StatusTable() {}
}
`;
}

function statusInfo({ status, name, meaning, cause, recovery, actor, page }: Status): Expression {
  const verdict = [`Recovery.${recovery.toUpperCase()}`, `Actor.${actor.toUpperCase()}`];
  const texts = [name, meaning, cause].map(literal);
  return call("new StatusInfo", range(status), ...texts, ...verdict, literal(page));
}

const range = (status: StatusKey): Expression =>
  typeof status === "number"
    ? `StatusRange.status(${status})`
    : `StatusRange.statusClass(${status.charAt(0)})`;
