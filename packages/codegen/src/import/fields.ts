import type { Actor, LinkFile, Value } from "../formats/catalog-file.ts";
import type { Fields } from "./entry.ts";
import type { Field } from "./headings.ts";
import { asNumber } from "./keys.ts";
import { recoveryOf } from "./recovery.ts";
import type { FoundStatus } from "./statuses.ts";
import type { Cell, Plain } from "./table.ts";
import { inOneLine, meaningOf, type Written, written } from "./texts.ts";

/** What a cell gives to a code; or why it gives nothing, and what to do. */
export type Given = { readonly fields: Fields } | { readonly fact: string; readonly fix: string };

const actors: readonly string[] = [
  "caller",
  "account_owner",
  "operator",
  "upstream",
] satisfies Actor[];

/** Reads a cell as the field that its column is. */
export function fieldsOf(
  role: Exclude<Field, "statuses">,
  cell: Cell,
  shown: Written,
  column: string,
  statuses: readonly FoundStatus[],
): Given {
  const { value } = cell;
  const { text, markdown } = shown;
  switch (role) {
    case "meaning":
      return { fields: meaningOf(shown) };
    case "description":
      return { fields: { description: markdown ?? text } };
    case "action": {
      const steps = itemsOf(cell);
      return { fields: { action: steps.length === 1 ? (steps[0] as string) : steps } };
    }
    case "causes":
      return { fields: { causes: itemsOf(cell) } };
    case "category":
    case "identifier":
      return { fields: { [role]: text } };
    case "recovery":
      return recoveryOf(text, column, statuses);
    case "actor":
      if (actors.includes(text)) return { fields: { actor: text as Actor } };
      return {
        fact: `${text} is not an actor`,
        fix: `Use ${actors.slice(0, -1).join(", ")} or ${actors.at(-1)}.`,
      };
    case "aliases":
      return { fields: { aliases: aliasesOf(value) } };
    case "links":
      return linksOf(cell.value, shown.markdown);
    case "deprecated":
      return { fields: /^(?:false|no|n|0)$/i.test(text) ? {} : { deprecated: text } };
    default:
      return { fields: { [role]: value } };
  }
}

/** A list; or a text, whose lines are a list if each has a mark. */
function itemsOf({ value, hasBreaks }: Cell): string[] {
  const texts = Array.isArray(value) ? value : [value];
  const all = texts.map((text: Plain) =>
    written({ at: 0, value: text, ...(hasBreaks && { hasBreaks }) }),
  );
  if (all.length > 1) return all.map(lineOf);
  const [first = { text: "" }] = all;
  if (first.items) return first.items.map((text) => lineOf({ ...first, text }));
  const only = first.text;
  const lines = only
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const marked = lines.map((line) => /^(?:[-*•+]|\d+[.)])\s+(\S.*)$/.exec(line)?.[1]);
  return marked.every((line) => line !== undefined) ? marked : [lineOf(first)];
}

const lineOf = ({ text, hasBreaks }: Written): string => inOneLine(text, hasBreaks);

function aliasesOf(value: Cell["value"]): Value[] {
  const values = Array.isArray(value) ? value : [value];
  return values.flatMap((one: Plain): Value[] =>
    typeof one === "number"
      ? [one]
      : String(one)
          .split(/[,;\s]+/)
          .filter(Boolean)
          .map(asNumber),
  );
}

/** URLs, alone or as links of Markdown. */
function linksOf(value: Cell["value"], markdown: string | undefined): Given {
  const texts: string[] = (Array.isArray(value) ? value : [value]).map(String);
  const links: (string | LinkFile)[] = [];
  for (const text of markdown === undefined ? texts : [markdown]) {
    const found = [...text.matchAll(/\[([^\]]+)\]\((https?:[^\s)]+)\)/g)];
    links.push(...found.map(([, title = "", url = ""]) => ({ title, url })));
    if (found.length === 0)
      links.push(...text.split(/[\s,]+/).filter((word) => /^https?:\/\//.test(word)));
  }
  return links.length > 0
    ? { fields: { links } }
    : { fact: `${texts.join(", ")} is not the URL of a page`, fix: "Write it as https://…" };
}
