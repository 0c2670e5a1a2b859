import type { Catalog, Code, Status } from "../../model/catalog.ts";
import { inOneText } from "../../text/sentence.ts";
import { codeDoc, statusDoc } from "./docs.ts";
import { jsDoc, key, literal, object } from "./literal.ts";

/** `error-code.ts`: the codes as an object and a type of the same name, and their values. */
export function errorCode({ codes }: Catalog): string {
  const numbers = codes.filter(({ value }) => typeof value === "number");
  const numeric = numbers.map(({ code }) => literal(code)).join(" | ");
  const values = numbers.map(({ value }) => value).join(" | ");
  const sent = numbers.length === 0 ? "ErrorCode" : `Exclude<ErrorCode, ${numeric}> | ${values}`;
  const members = codes.map(
    (code) => `${codeDoc(code, "  ")}  ${code.identifier}: ${literal(code.code)},\n`,
  );
  return `${jsDoc("", "Every error code, by its identifier.")}export const ErrorCode = ${object(members)} as const;

${jsDoc("", "One of the error codes.")}export type ErrorCode = (typeof ErrorCode)[keyof typeof ErrorCode];

${jsDoc("", "One of the error codes as it is sent in a body.")}export type SentCode = ${sent};
`;
}

/** `constants.ts`: each code as its own export, so that a bundle contains only those that it uses. */
export function constants({ codes }: Catalog): string {
  const lines = codes.map(
    (code) => `${codeDoc(code)}export const ${code.identifier} = ${literal(code.code)};\n`,
  );
  return lines.length > 0 ? lines.join("\n") : "export {};\n";
}

/** `codes.ts`: the entry of each code. */
export function codesTable({ codes }: Catalog): string {
  const entries = codes.map((code) => {
    const { category, meaning, action, statuses, classified, page, value } = code;
    const fields = members("    ", {
      value: typeof value === "number" ? String(value) : undefined,
      category: text(category?.id),
      meaning: literal(meaning),
      action: text(inOneText(action)),
      statuses: list(statuses),
      recovery: text(classified.recovery),
      actor: text(classified.actor),
      docsUrl: literal(page),
    });
    return `${codeDoc(code, "  ")}  ${key(code.code)}: {\n${fields}${deprecation(code)}  },\n`;
  });
  return `${jsDoc("", "What the catalogue says about each code.")}export const codes = ${object(entries)} as const;
`;
}

function deprecation({ deprecated }: Code): string {
  if (!deprecated) return "";
  const { reason, replacedBy, since, sunset } = deprecated;
  const fields = members("      ", {
    reason: literal(reason),
    replacedBy: text(replacedBy?.code),
    since: text(since),
    sunset: text(sunset),
  });
  return `    deprecated: {\n${fields}    },\n`;
}

/** The members of an object, each on its line. Those without a value are left out. */
const members = (indent: string, fields: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(fields)
    .map(([name, value]) => (value === undefined ? "" : `${indent}${name}: ${value},\n`))
    .join("");

const text = (value: string | undefined): string | undefined =>
  value === undefined ? undefined : literal(value);

/** `aliases.ts`: what else is understood as a code. */
export function aliasesTable({ aliases, patterns }: Catalog): string {
  const entries = aliases.map(({ alias, code }) => `  ${key(alias)}: ${literal(code)},\n`);
  const rows = patterns.map(
    ({ before, after, code }) =>
      `  { before: ${literal(before)}, after: ${literal(after)}, code: ${literal(code)} },\n`,
  );
  const list = rows.length > 0 ? `[\n${rows.join("")}]` : "[]";
  return `${jsDoc("", "Another value of a code to the code.")}export const aliases: Readonly<Record<string, string>> = ${object(entries)};

${jsDoc("", "The text around the parameter of a value, and the code. The first one that fits counts.")}export const patterns: readonly { readonly before: string; readonly after: string; readonly code: string }[] = ${list};
`;
}

/** `retired.ts`: the docs URLs of retired codes. */
export function retiredTable({ retired }: Catalog): string {
  const entries = retired.map(({ code, page }) => `  ${key(code)}: ${literal(page)},\n`);
  return `${jsDoc("", "Retired code to the URL of its docs.")}export const retired: Readonly<Record<string, string>> = ${object(entries)};
`;
}

/** `statuses.ts`: the entry of each status. */
export function statusesTable({ statuses }: Catalog): string {
  const entries = statuses.map((status) => {
    const { name, meaning, cause, classified, page } = status;
    const fields = members("    ", {
      name: literal(name),
      meaning: literal(meaning),
      cause: text(cause),
      recovery: text(classified.recovery),
      actor: text(classified.actor),
      docsUrl: literal(page),
    });
    return `${statusDoc(status, "  ")}  ${statusKey(status)}: {\n${fields}  },\n`;
  });
  return `${jsDoc("", "What the catalogue says about each status and class of statuses.")}export const statuses = ${object(entries)} as const;
`;
}

const statusKey = ({ status }: Status): string =>
  typeof status === "number" ? `${status}` : literal(status);

const list = (statuses: Code["statuses"]): string =>
  `[${statuses.map((status) => (typeof status === "number" ? status : literal(status))).join(", ")}]`;
