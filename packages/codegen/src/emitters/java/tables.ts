import type {
  Catalog,
  Classified,
  Code,
  Deprecation,
  Status,
  StatusKey,
} from "../../model/catalog.ts";
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
    typeof code.value === "number" ? `${code.value}L` : literal(code.value),
    text(code.category?.id),
    literal(code.meaning),
    text(inOneText(code.action)),
    call("List.of", ...code.statuses.map(range)),
    ...verdict(code.classified),
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
    text(since),
    sunset === undefined ? "null" : call("LocalDate.parse", literal(sunset)),
  );
}

/** `AliasTable.java`: what else is understood as a code. The first pattern that fits counts. */
export function aliasTable({ aliases, patterns }: Catalog): string {
  const rows = [
    ...aliases.map(({ alias, code }) => call("codes.alias", ...[alias, code].map(literal))),
    ...patterns.map(({ before, after, code }) =>
      call("codes.pattern", ...[before, after, code].map(literal)),
    ),
  ].map((row, index) => ({ row, identifier: `Row${index}` }));
  const body = inParts(rows, ({ row }) => lines("    ", "", row, ";"));
  return `/** The other values of codes, and the texts around the parameter of a value. */
final class AliasTable {
  private AliasTable() {}

${body}}
`;
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

function statusInfo(entry: Status): Expression {
  const texts = [entry.name, entry.meaning, entry.cause].map(text);
  const { status, page } = entry;
  return call(
    "new StatusInfo",
    range(status),
    ...texts,
    ...verdict(entry.classified),
    literal(page),
  );
}

const text = (value: string | undefined): string => (value === undefined ? "null" : literal(value));

const verdict = ({ recovery, actor }: Classified): string[] => [
  recovery === undefined ? "null" : `Recovery.${recovery.toUpperCase()}`,
  actor === undefined ? "null" : `Actor.${actor.toUpperCase()}`,
];

const range = (status: StatusKey): Expression =>
  typeof status === "number"
    ? `StatusRange.status(${status})`
    : `StatusRange.statusClass(${status.charAt(0)})`;
