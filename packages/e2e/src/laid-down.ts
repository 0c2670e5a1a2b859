import type { Catalog } from "@org/error-codegen";
import type { Answers } from "../../codegen/src/init/answers.ts";
import { catalogText } from "../../codegen/src/init/catalog.ts";
import { compiled } from "../../codegen/test/emitters/compiled.ts";

const answers = { name: "Acme", docs: "https://errors.acme.example/" };

/** The catalogue that `init` lays down, of which the guides speak. */
export const laidDown = (): Catalog =>
  compiled({ "catalog.yaml": catalogText(answers as Answers, "make errors") });
