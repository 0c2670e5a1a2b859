import { deprecationNotice } from "../emitters/deprecation.ts";
import type { Labels } from "../formats/labels.ts";
import type { Catalog, Code, Identity, Retired, Status } from "../model/catalog.ts";
import { defaultStatus } from "../model/statuses.ts";
import { toCatalogData } from "../model/to-catalog-data.ts";
import { pathsOf } from "../pasted/address.ts";
import { inProgram, programNames } from "../pasted/program-name.ts";
import type { Place } from "../problems/problem.ts";
import { placeIn } from "../release/place.ts";
import type { ValidSource } from "../source/source.ts";
import { sentences } from "../text/sentence.ts";
import { lookup } from "../vectors/lookup.ts";

/** What explains a code or a status: text for a terminal, and data. */
export interface Explanation {
  readonly text: string;
  readonly data: object;
}

/** Describes a code, retired or not, or else a status, and says where it is written. */
export const explanationOf = (
  catalog: Catalog,
  source: ValidSource,
  name: string,
): Explanation | undefined =>
  explainedCode(catalog, source, name) ?? explainedStatus(catalog, source, name);

function explainedCode(
  catalog: Catalog,
  source: ValidSource,
  name: string,
): Explanation | undefined {
  const isAddressed = isAddressOf(name, catalog);
  const isMeant = (one: Code | Retired): boolean =>
    [one.key, one.code, ...one.aliases].map(String).includes(name) || isAddressed(one);
  // What is sent comes first: the name of one code may be the value of another.
  const named = inProgram(name) ?? name;
  const isNamed = ({ identifier, constant }: Code | Retired): boolean =>
    programNames(identifier, constant).includes(named);
  const { codes, retired } = catalog;
  const { canonical, code: ofValue } = lookup(catalog);
  const found =
    codes.find(isMeant) ??
    retired.find(isMeant) ??
    codes.find(isNamed) ??
    ofValue(canonical(name)) ??
    retired.find(isNamed);
  if (!found) return;
  const isRetired = "reason" in found;
  const place = placeIn(source, [isRetired ? "retired" : "codes", found.key]);
  const text = isRetired ? explainRetired(found, place) : explainCode(found, catalog, place);
  const all = toCatalogData(catalog, "");
  const entry = [...all.codes, ...all.retired].find((one) => one.code === found.value);
  return { text, data: { ...entry, ...inFile(place) } };
}

/** Tells whether a text is the address of a page, as people copy it: without its scheme, or the slash at its end. */
function isAddressOf(text: string, { docs }: Catalog): (one: { readonly page: string }) => boolean {
  const paths = pathsOf(text, docs);
  return ({ page }) => paths.includes(page.slice(docs.length));
}

const inFile = ({ file, line }: Place): { file: string; line: number } => ({ file, line });

const shown = ({ file, line }: Place): string => `${file}:${line}`;

/** A status has an entry of its own, or that of its class. */
function explainedStatus(
  catalog: Catalog,
  source: ValidSource,
  name: string,
): Explanation | undefined {
  const ofClass = /^[1-5]\d\d$/.test(name) ? `${name.charAt(0)}xx` : name;
  const named = (key: string): Status | undefined =>
    catalog.statuses.find(({ status }) => String(status) === key);
  const entry = named(name) ?? named(ofClass) ?? catalog.statuses.find(isAddressOf(name, catalog));
  if (!entry) return;
  const key = String(entry.status);
  const data = toCatalogData(catalog, "").statuses.find(({ status }) => status === key);
  const isWritten = Object.hasOwn(source.catalog.statuses ?? {}, key);
  const place = isWritten ? placeIn(source, ["statuses", key]) : undefined;
  const text = explainStatus(entry, name, catalog, place);
  return { text, data: { ...data, ...(place && inFile(place)) } };
}

/** How many codes of a status are listed. */
const maxCodes = 20;

/** A status that only codes list has no place. */
function explainStatus(
  entry: Status,
  name: string,
  { language: { labels, tag } }: Catalog,
  place: Place | undefined,
): string {
  const { status, meaning, cause, text, codes, page, class: ofClass } = entry;
  const more = codes.length > maxCodes ? `, and ${codes.length - maxCodes} more` : "";
  const listed = codes.slice(0, maxCodes).map(bothNames);
  const asked = /^\d+$/.test(name) && name !== String(status) ? `${name} (${status})` : status;
  return explained(`${asked}: ${sentences(meaning, cause)}`, text[tag]?.description, [
    ...reactions(entry, labels),
    ["codes", listed.length > 0 ? listed.join(", ") + more : undefined],
    ["class", ofClass && `${ofClass.status}: its codes can also come with this status`],
    ["page", page],
    ["place", place && shown(place)],
  ]);
}

/** What a code is in the catalogue, and what is sent if that is something else. */
export const bothNames = ({ key, code }: Identity): string =>
  key === code ? key : `${key} (${code})`;

/** The same at the start of a sentence. */
const headOf = ({ key, code }: Identity): string =>
  key === code ? key : `${key}, sent as ${code}`;

function explainCode(code: Code, { language: { labels, tag } }: Catalog, place: Place): string {
  const { aliases, category, causes = [], deprecated, links, statuses } = code;
  const { description } = code.text[tag] ?? {};
  return explained(`${headOf(code)}: ${sentences(code.meaning, code.action)}`, description, [
    ["deprecated", deprecated && deprecationNotice(deprecated, bothNames)],
    ["causes", causes.join("; ")],
    ["aliases", aliases.join(", ")],
    ["statuses", statuses.length === 0 ? undefined : statusesOf(code)],
    ...reactions(code, labels),
    ["category", category?.id],
    ["names", `${code.identifier}, ${code.constant}`],
    ["page", code.page],
    ["links", links.map(({ url }) => url).join(", ")],
    ["place", shown(place)],
    ["since", code.since],
  ]);
}

type Fact = readonly [name: string, fact: string | undefined];

/** Whether a retry helps, and who must act, as clients take it: from the catalogue, or else from HTTP. */
export function reactions(
  {
    recovery,
    actor,
    classified,
  }: Pick<Code, "classified"> & Partial<Pick<Code, "recovery" | "actor">>,
  labels: Labels,
): Fact[] {
  const taken = <Word extends string>(said: Word | undefined, word: Word): string =>
    said === undefined ? `${word}, by HTTP` : word;
  const { recovery: helps, actor: acts } = classified;
  return [
    ["recovery", helps && `${taken(recovery, helps)}. ${labels.retry} ${labels[helps]}`],
    ["actor", acts && `${taken(actor, acts)}: ${labels[acts]}`],
  ];
}

/** A headline, what an author says at length, in Markdown, and the facts that are known. */
const explained = (
  headline: string,
  description: string | undefined,
  facts: readonly Fact[],
): string =>
  [
    headline,
    ...(description ? [description.trim()] : []),
    facts
      .map(([name, known]) => fact(name, known))
      .join("")
      .slice(1),
  ].join("\n\n");

/** A fact on a line of its own, if it is known. */
export const fact = (name: string, known: string | undefined): string =>
  known ? `\n  ${name.padEnd(10)}  ${known}` : "";

const statusesOf = ({ statuses }: Code): string =>
  statuses.length === 1 && typeof statuses[0] === "number"
    ? String(statuses[0])
    : `${statuses.join(", ")} (${defaultStatus(statuses)} is the default)`;

const explainRetired = (retired: Retired, place: Place): string =>
  explained(`${headOf(retired)}: retired. ${deprecationNotice(retired, bothNames)}`, undefined, [
    ["meaning", retired.meaning],
    ["page", retired.page],
    ["place", shown(place)],
  ]);
