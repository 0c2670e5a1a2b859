import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compile, parseConfig } from "../src/index.ts";

const folder = join(import.meta.dirname, "../guides");

/** The YAML that the guides show, each with its guide. */
const shown = readdirSync(folder).flatMap((name) =>
  Array.from(
    readFileSync(join(folder, name), "utf8").matchAll(/^```yaml\n(.*?)^```$/gms),
    ([, text = ""]) => [name, text] as const,
  ),
);

const head = "name: shop\ntitle: Shop\ndocs: https://errors.example.com/\n";

test.each(shown)("%s shows what can be used: %s", (_, text) => {
  const { problems } = text.startsWith("targets:")
    ? parseConfig({ path: "error-codegen.yaml", bytes: Buffer.from(`catalog: errors\n${text}`) })
    : compile({
        catalog: [{ path: "catalog.yaml", bytes: Buffer.from(whole(text)) }],
        locales: [],
      });
  expect(problems?.map(({ message }) => message)).toBeUndefined();
});

/** A part of a catalogue with what else it needs. */
function whole(part: string): string {
  const others = ["wire: { format: problem }", "codes: { sold: It is sold }"];
  const missing = others.filter((line) => !new RegExp(`^${line.slice(0, 5)}`, "m").test(part));
  return [head + part.trimEnd(), ...missing, ""].join("\n");
}
