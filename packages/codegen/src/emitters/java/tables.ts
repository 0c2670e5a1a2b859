import type { Catalog, Code, Deprecation, Status, StatusKey } from "../../model/catalog.ts";
import { inOneText } from "../../text/sentence.ts";
import { call, constant, type Expression, lines, literal } from "./literal.ts";
import { inParts } from "./parts.ts";

/** `CodeTable.java`: the data of each code. */
export function codeTable({ codes }: Catalog): string {
  const suppression = codes.some(({ deprecated }) => deprecated)
    ? '@SuppressWarnings("deprecation") // Deprecated codes are still received.\n'
    : "";
  const body = inParts(codes, (code) => lines("    ", "", call("codes.add", codeEntry(code)), ";"));
  return `${importsOf(codes)}
/** Every code with its data. */
${suppression}final class CodeTable {
  private CodeTable() {}

${body}}
`;
}

function importsOf(codes: readonly Code[]): string {
  const deprecations = codes.flatMap(({ deprecated }) => deprecated ?? []);
  const days = deprecations.some(({ sunset }) => sunset) ? ["java.time.LocalDate"] : [];
  return [...days, "java.util.List"].map((path) => `import ${path};\n`).join("");
}

function codeEntry(code: Code): Expression {
  const { deprecated } = code;
  const facts = [
    `ErrorCode.${code.constant}`,
    literal(code.code),
    literal(code.category?.id ?? ""),
    literal(code.meaning),
    literal(inOneText(code.action) ?? ""),
    call("List.of", ...code.statuses.map(range)),
    `Recovery.${code.classified.recovery.toUpperCase()}`,
    `Actor.${code.classified.actor.toUpperCase()}`,
    literal(code.page),
  ];
  if (!deprecated) return call("new CodeEntry", ...facts);
  return call("new CodeEntry", ...facts, deprecation(deprecated));
}

function deprecation({ reason, replacedBy, since, sunset }: Deprecation): Expression {
  return call(
    "new Deprecation",
    literal(reason),
    replacedBy ? `ErrorCode.${replacedBy.constant}` : "null",
    since === undefined ? "null" : literal(since),
    sunset === undefined ? "null" : call("LocalDate.parse", literal(sunset)),
  );
}

/** `RetiredTable.java`: the URLs of the pages of retired codes. */
export function retiredTable({ retired }: Catalog): string {
  const body = inParts(retired, ({ code, page }) =>
    lines("    ", "", call("codes.retire", literal(code), literal(page)), ";"),
  );
  return `/** Every retired code with the URL of its documentation. */
final class RetiredTable {
  private RetiredTable() {}

${body}}
`;
}

/** `StatusTable.java`: the data of each status. */
export function statusTable({ statuses }: Catalog): string {
  return `import java.util.List;

/** Every status and class of statuses with its data. */
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
