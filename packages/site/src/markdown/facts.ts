import type { Labels } from "@org/error-codegen";
import type { Element, ElementContent, Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { h } from "hastscript";
import { badgeWords } from "../recovery.ts";
import { elementsIn } from "./elements.ts";

/** The questions in the first table of a page, by their labels. */
const questions = [
  "meaning",
  "name",
  "aliases",
  "retry",
  "wait",
  "whoActs",
  "action",
  "status",
  "category",
  "cause",
  "since",
  "replaces",
] as const satisfies readonly (keyof Labels)[];

/**
 * Turns the table of facts at the start of a code's or status's page into a list of questions and answers.
 * Returns the first answer, which says what happened.
 */
export function listFacts(tree: Root, labels: Labels): string {
  const index = tree.children.findIndex((node) => node.type === "element" && isFacts(node));
  const table = tree.children[index];
  if (table?.type !== "element") return "";
  const [first, ...rows] = elementsIn(table, "tr").map((row) => elementsIn(row, "th", "td"));
  const facts = rows.map(([question, answer]) => {
    const asked = question ? textOf(question) : "";
    const name = questions.find((label) => labels[label] === asked);
    const children = answer?.children ?? [];
    // The spaces are for the search, which would join adjacent words.
    return h("div", { dataFact: name }, [
      h("dt", question?.children ?? []),
      " ",
      h("dd", name === "retry" ? judged(children, labels) : children),
    ]);
  });
  const list = h("dl", { className: ["facts", "not-content"] }, facts);
  tree.children.splice(index, 1, ...(facts.length > 0 ? [list] : []));
  const [, meaning] = first ?? [];
  return meaning ? textOf(meaning) : "";
}

/** The answer about retrying, with a short summary in front. */
function judged(answer: readonly ElementContent[], labels: Labels): ElementContent[] {
  const said = textOf(h("div", {}, ...answer));
  const recovery = (["transient", "correctable", "terminal"] as const).find(
    (name) => labels[name] === said,
  );
  if (!recovery) return [...answer];
  const badge = h("strong", { className: "badge", dataRecovery: recovery });
  badge.children = [{ type: "text", value: badgeWords(labels)[recovery] }];
  return [badge, { type: "text", value: " " }, h("span", {}, ...answer)];
}

/** A table of two columns: question and answer. */
const isFacts = (element: Element): boolean =>
  element.tagName === "table" &&
  elementsIn(element, "tr").every((row) => elementsIn(row, "th", "td").length === 2);
