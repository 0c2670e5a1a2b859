import type { Labels } from "@org/error-codegen";
import type { Element, ElementContent, Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { h } from "hastscript";
import { badgeWords } from "../recovery.ts";
import { elementsIn } from "./elements.ts";

/** The questions that the first table of a page answers, by the label that asks. */
const questions = [
  "meaning",
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
 * Makes the table of facts, which a page of a code or a status starts with, a list of questions and
 * answers, and gives the first answer, which is what happened.
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
    // The spaces are for the search, which takes what touches for one word.
    return h("div", { dataFact: name }, [
      h("dt", question?.children ?? []),
      " ",
      h("dd", name === "retry" ? judged(children, labels) : children),
    ]);
  });
  tree.children[index] = h("dl", { className: ["facts", "not-content"] }, facts);
  const [, meaning] = first ?? [];
  return meaning ? textOf(meaning) : "";
}

/** An answer to whether to retry, with its gist in front. */
function judged(answer: readonly ElementContent[], labels: Labels): ElementContent[] {
  const said = textOf(h("div", ...answer));
  const recovery = (["transient", "correctable", "terminal"] as const).find(
    (name) => labels[name] === said,
  );
  if (!recovery) return [...answer];
  const badge = h("strong", { className: "badge", dataRecovery: recovery });
  badge.children = [{ type: "text", value: badgeWords(labels)[recovery] }];
  return [badge, { type: "text", value: " " }, h("span", ...answer)];
}

/** A table of two columns: what is asked, and the answer. */
const isFacts = (element: Element): boolean =>
  element.tagName === "table" &&
  elementsIn(element, "tr").every((row) => elementsIn(row, "th", "td").length === 2);
