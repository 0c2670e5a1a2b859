const head =
  "| generator | version | bodies read | command | remark |\n| --- | --- | --- | --- | --- |\n";

/**
 * The README of the components with a table of these generators: the rows of those that were tried, and of the
 * others the rows that it has.
 */
export function tabled(
  page: string,
  names: readonly string[],
  tried: ReadonlyMap<string, string>,
): string {
  const [before, table] = page.split(head);
  if (before === undefined || table === undefined) throw new Error("The README has no table.");
  const nameOf = (row: string): string => row.split(" | ")[0]?.slice(2) ?? "";
  const old = new Map(table.split("\n").map((row) => [nameOf(row), row]));
  const rows = names.flatMap((name) => tried.get(name) ?? old.get(name) ?? []);
  return `${before}${head}${rows.join("\n")}\n${table.replace(/^(?:\|.*\n)*/, "")}`;
}
