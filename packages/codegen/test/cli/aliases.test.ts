import { expect, test } from "vitest";
import { outcomeOf } from "../command.ts";
import { emptyFolder, fill } from "../folder.ts";
import { catalog, config } from "./bakery.ts";

/** Every command that reads a catalogue. */
const commands = [
  ["lint"],
  ["generate"],
  ["check"],
  ["explain", "oven.full"],
  ["diff"],
  ["freeze", "1.0.0"],
  ["add", "oven.hot", "--meaning", "The oven is hot"],
];

const replaced = (from: string, to: string): string => {
  expect(catalog).toContain(from);
  return catalog.replace(from, to);
};

const conflict = "  409: { name: conflict,";

/** Files with an alias, or what goes with one, in the place of a whole entry or section. */
const cases: readonly (readonly [what: string, Readonly<Record<string, string>>, said: string])[] =
  [
    [
      "a code",
      { "errors/catalog.yaml": replaced("retired:\n", "  oven.new: *full\nretired:\n") },
      "errors/catalog.yaml:26:13  plain-value  *full refers to a value elsewhere.",
    ],
    [
      "a status",
      { "errors/catalog.yaml": replaced(conflict, `  408: *other\n${conflict}`) },
      "errors/catalog.yaml:8:8  plain-value  *other refers to a value elsewhere.",
    ],
    [
      "a section",
      { "errors/catalog.yaml": catalog.replace(/^retired:\n.*\n/m, "retired: *codes\n") },
      "errors/catalog.yaml:26:10  plain-value  *codes refers to a value elsewhere.",
    ],
    [
      "a merge key",
      { "errors/catalog.yaml": replaced("  oven.full:\n", "  oven.full:\n    <<: *base\n") },
      "errors/catalog.yaml:12:5  plain-value  << copies keys from elsewhere.",
    ],
    [
      "a key",
      { "errors/catalog.yaml": replaced("  oven.full:\n", "  *full :\n") },
      "errors/catalog.yaml:11:3  plain-value  An alias cannot be a key.",
    ],
    [
      "a tag",
      { "errors/catalog.yaml": replaced("  oven.full:\n", "  oven.full: !code\n") },
      "errors/catalog.yaml:11:14  plain-value  !code is a tag.",
    ],
    [
      "an entry of a translation",
      { "errors/locales/de.yaml": "codes: { oven.full: *full }\n" },
      "errors/locales/de.yaml:1:21  plain-value  *full refers to a value elsewhere.",
    ],
  ];

test.each(cases)(
  "%s is refused by every command, with its place and the remedy",
  async (_, files, said) => {
    const folder = emptyFolder();
    fill(folder, { "error-codegen.yaml": config, "errors/catalog.yaml": catalog, ...files });
    for (const args of commands) {
      const { status, stdout, stderr } = await outcomeOf(folder, args);
      expect(stdout, args[0]).toContain(`${said}\n`);
      expect(stdout, args[0]).toMatch(/ {2}fix: (Write .* out|Delete it|Use plain text)\./);
      expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    }
  },
);
