import type { NewCode } from "../../add/new-code.ts";
import { compile } from "../../compile.ts";
import { rulesOf } from "../../config/outputs.ts";
import { visible } from "../../problems/print/text.ts";
import type { Problem } from "../../problems/problem.ts";
import { readCatalog } from "../../source/read.ts";
import { defaultCommand } from "../../text/header.ts";
import { ask, canAsk } from "../ask.ts";
import { type Command, command, UsageError } from "../command.ts";
import { catalogOptions } from "../options.ts";
import { placeOf } from "../project.ts";

/** What is asked for each field. */
const questions: Readonly<Record<keyof NewCode, string>> = {
  code: "Code, such as order_expired",
  meaning: "Meaning, in a few words",
  category: "Category, or nothing",
  action: "What to do, in a few words, or nothing",
  statuses: "Statuses, the default first, such as 400, 5xx, or nothing",
  recovery: "Recovery: transient, correctable or terminal; or nothing: as its status says",
  actor:
    "Who must act: caller, account_owner, operator or upstream; or nothing: as its status says",
  value: "What is sent, if not the code, or nothing",
};

export const add: Command = command({
  name: "add",
  summary: "add a code to the catalogue; a terminal asks for what is missing",
  operand: { name: "CODE", what: "code", count: "at most one" },
  options: {
    ...catalogOptions,
    meaning: { value: "TEXT", help: "what it means, in a few words" },
    category: { value: "NAME", help: "the category that it belongs to" },
    action: { value: "TEXT", help: "what to do, in a few words" },
    statuses: { value: "LIST", help: "its statuses, the default first: 409,503" },
    recovery: {
      value: "NAME",
      oneOf: ["transient", "correctable", "terminal"],
      help: "whether a retry helps",
    },
    actor: {
      value: "NAME",
      oneOf: ["caller", "account_owner", "operator", "upstream"],
      help: "who must act",
    },
    value: {
      value: "VALUE",
      help: "what is sent, if not CODE; a whole number is one unless it is in quotes",
    },
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
      return refused && said(refused);
    };
    const given = await complete({ ...options, code }, () => categoriesOf(catalog, root), faultOf);
    const added = await addTo(catalog, given, root, rules);
    if (added.refused) throw new UsageError(said(added.refused));
    if (added.problems) return added;
    const { file, locales, warnings } = added;
    const translate = locales === undefined ? "Run" : `Translate it in ${locales}, then run`;
    const text = `${given.code} is in ${file}. ${translate}: ${config?.command ?? defaultCommand}`;
    return { text, warnings };
  },
});

/** The fields of the code. If one is missing that is needed, a terminal is asked for all that are not given. */
async function complete(
  given: Readonly<Partial<Record<string, unknown>>>,
  categories: () => string[],
  faultOf: (code: NewCode) => string | undefined,
): Promise<NewCode> {
  const fields = Object.entries(questions);
  const known = fields.map(([name]) => [name, given[name] ?? ""]);
  if (given.code && given.meaning) return Object.fromEntries(known);
  if (!canAsk()) {
    const missing = [...(given.code ? [] : ["CODE"]), ...(given.meaning ? [] : ["--meaning"])];
    throw new UsageError(`add needs ${missing.join(" and ")}. See error-codegen add --help.`);
  }
  const ids = categories();
  const asked =
    ids.length > 0
      ? { ...questions, category: `Category: ${ids.join(", ")}; or nothing` }
      : questions;
  const open = Object.entries(asked).filter(([name]) => given[name] === undefined);
  const all: NewCode = Object.fromEntries(known);
  const none = Object.fromEntries(fields.map(([name]) => [name, ""])) as unknown as NewCode;
  const answers = await ask(Object.fromEntries(open), (said, name) => {
    const isNeeded = name === "code" || name === "meaning";
    if (isNeeded && said[name] === "") return "It cannot be left out.";
    // The others are not asked yet, or have no fault.
    const alone = { ...none, code: said.code ?? all.code, meaning: "A text", [name]: said[name] };
    return faultOf(alone);
  });
  return { ...all, ...answers };
}

/** What is wrong with a code, a line each, and what to do. */
const said = (problems: readonly Problem[]): string =>
  problems.map(({ message, fix }) => visible(`${message} ${fix}`)).join("\n");

/** The categories that a code can be in; none while the catalogue has problems, which are shown later. */
function categoriesOf(path: string, root: string): string[] {
  const { files } = readCatalog(path, root);
  const categories = files && compile(files).catalog?.categories;
  return categories?.map(({ id }) => visible(id)) ?? [];
}
