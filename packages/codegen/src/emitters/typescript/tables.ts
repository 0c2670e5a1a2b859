import type { Catalog, Code, Status } from "../../model/catalog.ts";
import { codeDoc, statusDoc } from "./docs.ts";
import { jsDoc, key, literal, object } from "./literal.ts";

/** `error-code.ts`: the codes as an object and a type of the same name. */
export function errorCode({ codes }: Catalog): string {
  const members = codes.map(
    (code) => `${codeDoc(code, "  ")}  ${code.identifier}: ${literal(code.code)},\n`,
  );
  return `${jsDoc("", "Every error code, by its identifier.")}export const ErrorCode = ${object(members)} as const;

${jsDoc("", "One of the error codes.")}export type ErrorCode = (typeof ErrorCode)[keyof typeof ErrorCode];
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
  const entries = codes.map(
    (code) => `${codeDoc(code, "  ")}  ${key(code.code)}: {
    category: ${literal(code.category.id)},
    meaning: ${literal(code.meaning)},
    action: ${literal(code.action)},
    statuses: ${list(code.statuses)},
    recovery: ${literal(code.recovery)},
    actor: ${literal(code.actor)},
    docsUrl: ${literal(code.page)},
${deprecation(code)}  },
`,
  );
  return `${jsDoc("", "What the catalogue says about each code.")}export const codes = ${object(entries)} as const;
`;
}

function deprecation({ deprecated }: Code): string {
  if (!deprecated) return "";
  const { reason, replacedBy, since, sunset } = deprecated;
  const fields = Object.entries({ reason, replacedBy: replacedBy?.code, since, sunset });
  const lines = fields.map(([name, text]) => text && `      ${name}: ${literal(text)},\n`);
  return `    deprecated: {\n${lines.filter(Boolean).join("")}    },\n`;
}

/** `retired.ts`: the docs URLs of retired codes. */
export function retiredTable({ retired }: Catalog): string {
  const entries = retired.map(({ code, page }) => `  ${key(code)}: ${literal(page)},\n`);
  return `${jsDoc("", "Retired code to the URL of its docs.")}export const retired: Readonly<Record<string, string>> = ${object(entries)};
`;
}

/** `statuses.ts`: the entry of each status. */
export function statusesTable({ statuses }: Catalog): string {
  const entries = statuses.map(
    (status) => `${statusDoc(status, "  ")}  ${statusKey(status)}: {
    name: ${literal(status.name)},
    meaning: ${literal(status.meaning)},
    cause: ${literal(status.cause)},
    recovery: ${literal(status.recovery)},
    actor: ${literal(status.actor)},
    docsUrl: ${literal(status.page)},
  },
`,
  );
  return `${jsDoc("", "What the catalogue says about each status and class of statuses.")}export const statuses = ${object(entries)} as const;
`;
}

const statusKey = ({ status }: Status): string =>
  typeof status === "number" ? `${status}` : literal(status);

const list = (statuses: Code["statuses"]): string =>
  `[${statuses.map((status) => (typeof status === "number" ? status : literal(status))).join(", ")}]`;
