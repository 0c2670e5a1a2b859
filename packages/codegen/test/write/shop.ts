import { type ConfigFile, compile, outputs } from "../../src/index.ts";

/** A catalogue of so many codes, all of which mean the same, as every file that comes of it says. */
export function shop(size: number, meaning: string): string {
  const codes = Array.from({ length: size }, (_, index) => {
    const fields = "action: Check it, statuses: [404], recovery: correctable, actor: caller";
    return `  order_${index}: { category: order, meaning: ${meaning}, ${fields} }\n`;
  });
  return `name: shop
title: Shop errors
docs: https://errors.example.org/
wire: { format: openai }
labels: { noMatch: ${meaning} }
categories:
  order: { title: Orders }
statuses:
  404: { name: not_found, meaning: Not found, cause: No such order, recovery: correctable, actor: caller }
codes:
${codes.join("")}`;
}

/** The config of the shop: its pages only. */
export const config: ConfigFile = {
  catalog: "catalog.yaml",
  targets: { markdown: { out: "out" } },
};

export const configText = "catalog: catalog.yaml\ntargets:\n  markdown: { out: out }\n";

/** What is generated from a catalogue: path below the folder to text. */
export async function generated(yaml: string): Promise<Record<string, string>> {
  const { catalog } = compile({
    catalog: [{ path: "catalog.yaml", bytes: Buffer.from(yaml) }],
    locales: [],
  });
  const [pages] = catalog ? outputs(catalog, config) : [];
  const files = await Array.fromAsync(pages?.files() ?? []);
  return Object.fromEntries(files.map(({ path, text }) => [path, text]));
}
