import { stringify } from "yaml";
import type { Yaml } from "./compiled.ts";

/** How many codes each way of writing them has. */
const perStyle = 60;

const two = (index: number): string => String(index).padStart(2, "0");

/** The ways in which organisations write codes, each with a category of its own. */
const styles: Readonly<Record<string, (index: number) => string>> = {
  "numeric-codes": (index) => `${1001 + index}`,
  "dotted.codes": (index) => `payment.step_${two(index)}.failed`,
  "DASHED-CODES": (index) => `ORDER-${two(index)}-NOT-FOUND`,
  camelCodes: (index) => `userLocked${two(index)}ByHTTPProxy`,
  "slashed/codes": (index) => `stock/item:${two(index)}`,
};

/** Numeric codes are numbered from here; every code of a style has a status of its own. */
const statuses = [400, 404, 409, 422, 503] as const;

const languages = { en: "English", "pt-BR": "Português", "zh-Hant": "繁體中文" };

/**
 * Another organisation's catalogue: 300 codes of five styles, written in German and translated
 * into three languages, in a folder of several files, sending problem details.
 */
export const foreign: Yaml = catalogue("problem");

/** The same sending a list of errors, as JSON:API has it. */
export const foreignWithList: Yaml = catalogue({
  name: "jsonapi",
  code: "/errors/0/code",
  message: "/errors/0/detail",
  param: "/errors/0/source/pointer",
});

function catalogue(format: string | object): Yaml {
  const soap = { name: "soap", code: "/Fault/Code/Value", message: "/Fault/Reason/0/Text" };
  const general = {
    name: "clearing-house",
    title: "Fehler der Clearingstelle",
    docs: "https://fehler.example.de/v2/",
    language: "de",
    labels: { language: "Deutsch", meaning: "Bedeutung", action: "Was zu tun ist" },
    wire: { format, accepts: [format, "flat", soap] },
    acronyms: ["iban"],
  };
  const categories = Object.keys(styles).map((id) => [id, { title: `Gruppe ${id}` }] as const);
  const entries = [...statuses, "5xx"].map((status): [string, object] => [
    String(status),
    {
      name: `status_${status}`,
      meaning: `Antwort ${status}`,
      cause: `Ursache von ${status}`,
      recovery: status === 503 ? "transient" : "correctable",
      actor: "operator",
    },
  ]);
  const codeFiles = Object.keys(styles).map((id, index) => [`codes/${index}.yaml`, codes(id)]);
  const locales = Object.entries(languages).map(([tag, name], index) => [
    `locales/${tag}.yaml`,
    translation(name, index + 1),
  ]);
  return {
    "clearing.yaml": stringify(general, { aliasDuplicateObjects: false }),
    "categories.yaml": stringify({ categories: Object.fromEntries(categories) }),
    "statuses.yaml": stringify({ statuses: new Map(entries) }),
    ...Object.fromEntries(codeFiles),
    ...Object.fromEntries(locales),
  };
}

function names(id: string): string[] {
  return Array.from({ length: perStyle }, (_, index) => styles[id]?.(index) ?? "");
}

function codes(id: string): string {
  const status = statuses[Object.keys(styles).indexOf(id)];
  const entries = names(id).map((code, index) => [
    code,
    {
      category: id,
      meaning: `Fehler ${code}`,
      action: `Behebe ${code}`,
      statuses: index % 3 === 0 ? [status, "5xx"] : [status],
      recovery: (["transient", "correctable", "terminal"] as const)[index % 3],
      actor: (["caller", "account_owner", "operator", "upstream"] as const)[index % 4],
      ...(index % 7 === 0 && { description: `Mehr zu \`${code}\`.\n\n- erstens\n- zweitens\n` }),
      ...(index % 20 === 19 && { deprecated: { reason: "Abgelöst.", replacedBy: names(id)[0] } }),
    },
  ]);
  return stringify({ codes: new Map(entries as [string, object][]) });
}

/** A translation that has a text of every so many. */
function translation(language: string, every: number): string {
  const all = Object.keys(styles).flatMap(names);
  const translated = all.filter((_, index) => index % every === 0);
  return stringify({
    labels: { language },
    codes: new Map(
      translated.map((code) => [
        code,
        { meaning: `${language}: ${code}`, action: `${language}! ${code}` },
      ]),
    ),
  });
}
