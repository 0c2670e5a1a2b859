import { type Field, type FieldName, fieldNames, fields } from "../../add/fields.ts";
import type { NewCode } from "../../add/new-code.ts";
import { compile } from "../../compile.ts";
import { rulesOf } from "../../config/outputs.ts";
import { visible } from "../../problems/print/text.ts";
import type { Problem } from "../../problems/problem.ts";
import { readCatalog } from "../../source/read.ts";
import { defaultCommand } from "../../text/header.ts";
import { ask, canAsk } from "../ask.ts";
import { type Command, command, type Option, UsageError } from "../command.ts";
import { catalogOptions } from "../options.ts";
import { placeOf } from "../project.ts";

/** An option for each field. */
const fieldOptions = Object.fromEntries(
  Object.entries<Field>(fields).map(([name, { value, oneOf, help }]) => [
    name,
    { value, help, ...(oneOf && { oneOf }) },
  ]),
) as Readonly<Record<FieldName, Option & { readonly value: string }>>;

export const add: Command = command({
  name: "add",
  summary: "add a code to the catalogue; a terminal asks for what is missing",
  operand: { name: "CODE", what: "code", count: "at most one" },
  options: {
    ...catalogOptions,
    ...fieldOptions,
  },
  async run(call) {
    const {
      operands: [code],
      options,
    } = call;
    const place = placeOf(call);
    if (place.problems) return place;
    const { catalog, root, config } = place;
    const { add: addTo, tryOut } = await import("../../add/add.ts");
    const rules = config ? rulesOf(config) : {};
    const faultOf = (one: NewCode): string | undefined => {
      const { refused } = tryOut(catalog, one, root, rules);
      return refused && said(refused, one);
    };
    const given = await complete({ ...options, code }, () => categoriesOf(catalog, root), faultOf);
    const added = await addTo(catalog, given, root, rules);
    if (added.refused) throw new UsageError(said(added.refused, given));
    if (added.problems) return added;
    const { file, locales, warnings } = added;
    const translate = locales === undefined ? "Run" : `Translate it in ${locales}, then run`;
    const text = `${given.code} is in ${file}. ${translate}: ${config?.command ?? defaultCommand}`;
    return { text, warnings };
  },
});

/** The name of a code that is not known yet. */
const unnamed = "the_new_code";

/**
 * The fields of the code. If one is missing that is needed, a terminal is asked for those that are not given and that
 * codes usually have.
 */
async function complete(
  given: Readonly<Partial<Record<string, unknown>>>,
  categories: () => string[],
  faultOf: (code: NewCode) => string | undefined,
): Promise<NewCode> {
  const lines = ["code", ...fieldNames].map((name) => [name, given[name] ?? ""]);
  const all: NewCode = Object.fromEntries(lines);
  if (given.code && given.meaning) return all;
  if (!canAsk()) {
    const missing = [...(given.code ? [] : ["CODE"]), ...(given.meaning ? [] : ["--meaning"])];
    throw new UsageError(`add needs ${missing.join(" and ")}. See error-codegen add --help.`);
  }
  // No answer can correct what is wrong with the options.
  const sound = { ...all, code: all.code || unnamed, meaning: all.meaning || "A text" };
  const fault = faultOf(sound);
  if (fault !== undefined) throw new UsageError(fault);
  const answers = await ask(questionsFor(given, categories()), (said, name) => {
    const isNeeded = name === "code" || name === "meaning";
    if (isNeeded && said[name] === "") return "It cannot be left out.";
    // The others are not asked yet, or have no fault.
    return faultOf({ ...sound, code: said.code ?? sound.code, [name]: said[name] });
  });
  return { ...all, ...answers };
}

/** What is asked for each field that is not given. */
function questionsFor(
  given: Readonly<Partial<Record<string, unknown>>>,
  categories: readonly string[],
): Record<string, string> {
  const questions = [
    ["code", "Code, such as order_expired"],
    ...Object.entries<Field>(fields).flatMap(([name, { question }]) =>
      question === undefined ? [] : [[name, question]],
    ),
  ] as [string, string][];
  const all = Object.fromEntries(questions.filter(([name]) => given[name] === undefined));
  return categories.length > 0 && all.category !== undefined
    ? { ...all, category: `Category: ${categories.join(", ")}; may stay empty` }
    : all;
}

/** What is wrong with a code, a line each, and what to do. Whoever answers questions knows no path in the catalogue. */
function said(problems: readonly Problem[], { code }: NewCode): string {
  const own = `codes.${code}.`;
  const lines = problems.map(({ message, fix }) =>
    visible(`${message.startsWith(own) ? message.slice(own.length) : message} ${fix}`),
  );
  return lines.join("\n");
}

/** The categories that a code can be in; none while the catalogue has problems, which are shown later. */
function categoriesOf(path: string, root: string): string[] {
  const { files } = readCatalog(path, root);
  const categories = files && compile(files).catalog?.categories;
  return categories?.map(({ id }) => visible(id)) ?? [];
}
