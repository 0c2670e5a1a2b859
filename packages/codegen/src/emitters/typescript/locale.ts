import type { Catalog, Locale } from "../../model/catalog.ts";
import { inOneText } from "../../text/sentence.ts";
import { jsDoc, key, literal, object } from "./literal.ts";

/** `locales/<tag>.ts`: the texts in one language. */
export function localeTable({ codes, statuses }: Catalog, { tag, title }: Locale): string {
  const codeTexts = codes.map(({ code, text }) => {
    const { meaning = "", action } = text[tag] ?? {};
    return entry(key(code), { meaning, action: inOneText(action) });
  });
  const statusTexts = statuses.map(({ status, text }) => {
    const { meaning = "", cause } = text[tag] ?? {};
    return entry(typeof status === "number" ? `${status}` : literal(status), { meaning, cause });
  });
  return `import type { ErrorCode } from "../error-code.ts";
import type { statuses as table } from "../statuses.ts";

${jsDoc("", `The language of these texts, as a BCP 47 tag.`)}export const language = ${literal(tag)};

${jsDoc("", "The title of the catalogue.")}export const title = ${literal(title)};

${jsDoc("", "Code to its meaning and what to do.")}export const codes: Readonly<Record<ErrorCode, { readonly meaning: string; readonly action?: string }>> = ${object(codeTexts)};

${jsDoc("", "Status or class to its meaning and common cause.")}export const statuses: Readonly<Record<keyof typeof table, { readonly meaning: string; readonly cause?: string }>> = ${object(statusTexts)};
`;
}

function entry(name: string, texts: Readonly<Record<string, string | undefined>>): string {
  const lines = Object.entries(texts).map(([field, text]) =>
    text === undefined ? "" : `    ${field}: ${literal(text)},\n`,
  );
  return `  ${name}: {\n${lines.join("")}  },\n`;
}
