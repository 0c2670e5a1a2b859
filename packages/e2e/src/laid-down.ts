import type { Catalog } from "@org/error-codegen";
import { type Answers, answersFrom } from "../../codegen/src/init/answers.ts";
import { catalogText } from "../../codegen/src/init/catalog.ts";
import { find } from "../../codegen/src/init/found/index.ts";
import { plan } from "../../codegen/src/init/plan.ts";
import { compiled } from "../../codegen/test/emitters/compiled.ts";
import { foreignFolder } from "./places.ts";
import { blocks } from "./readme.ts";

const answers = { name: "Acme", docs: "https://errors.acme.example/" };

/** The catalogue that `init` lays down, of which the guides speak. */
export const laidDown = (): Catalog =>
  compiled({ "catalog.yaml": catalogText(answers as Answers, "make errors") });

/** What the README that `init` lays down for a language shows in it. */
export function shownByInit(language: "typescript" | "go" | "python" | "rust" | "java"): string[] {
  const found = find(foreignFolder());
  const { files } = plan(answersFrom({ name: "Acme", targets: [language] }, found), found);
  const path = `packages/${language}/README.md`;
  const { text } = files.find((file) => file.path === path) ?? { text: "" };
  return blocks(text, language === "typescript" ? "ts" : language);
}
