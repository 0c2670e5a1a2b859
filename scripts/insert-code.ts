import { Document, isMap, isNode, type Node, type Pair, parseDocument, visit, YAMLSeq } from "yaml";

/** The fields of a new code; empty if they are not known. */
export interface NewCode {
  readonly code: string;
  readonly category: string;
  readonly meaning: string;
  readonly action: string;
  readonly statuses: readonly string[];
  readonly recovery: string;
  readonly actor: string;
}

/**
 * Inserts a code after the last one of its category, or of the categories before it. All other text of the
 * file stays unchanged, including comments and blank lines.
 */
export function insertCode(text: string, entry: NewCode): string {
  const document = parseDocument(text);
  const codes = document.get("codes");
  if (!isMap<Node, Node>(codes) || codes.items.length === 0)
    throw new Error("The catalogue has no codes yet: write the first one by hand.");
  const categories = document.get("categories");
  const order = isMap(categories) ? categories.items.map(({ key }) => String(key)) : [];
  const rank = order.indexOf(entry.category);
  const before = codes.items.findLast(
    ({ value }) => isMap(value) && order.indexOf(String(value.get("category"))) <= rank,
  );
  const first = codes.items[0] as Pair<Node, Node>;
  const start = first.key.range?.[0] ?? 0;
  const indent = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const heading = /^codes:.*\n/m.exec(text);
  const offset = before ? endOf(before, text) : (heading?.index ?? 0) + (heading?.[0].length ?? 0);
  const lines = write(entry).replace(/^(?=.)/gm, indent);
  return `${text.slice(0, offset)}${before ? `\n${lines}` : `${lines}\n`}${text.slice(offset)}`;
}

/** The offset after the last line of an entry, including a comment on that line. */
function endOf(entry: Pair<Node, Node>, text: string): number {
  let end = 0;
  visit(entry.value, (_, node) => {
    if (isNode(node) && !isMap(node)) end = Math.max(end, node.range?.[1] ?? 0);
  });
  const content = text.slice(0, end).trimEnd().length;
  const newline = text.indexOf("\n", content);
  return newline === -1 ? text.length : newline + 1;
}

function write({ code, statuses, ...fields }: NewCode): string {
  const { category, meaning, action, recovery, actor } = fields;
  const list = new YAMLSeq();
  list.flow = true;
  list.items = statuses.map((status) => (/^\d+$/.test(status) ? Number(status) : status));
  const given = { category, meaning, action, statuses: list, recovery, actor };
  const known = Object.entries(given).filter(([, value]) =>
    value === list ? list.items.length > 0 : value !== "",
  );
  const document = new Document({ [code]: Object.fromEntries(known) });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
