import type { Answers } from "./answers.ts";
import { catalogName } from "./slug.ts";
import { fill } from "./template.ts";
import { yamlText } from "./yaml.ts";

/** A catalogue with the errors that nearly every service has. */
export const catalogText = ({ name, docs }: Answers, command: string): string =>
  fill("catalog.yaml", {
    title: name,
    heading: /^\p{L}[\p{L}\p{M}\p{N} ._-]*$/u.test(name)
      ? `${name} errors`
      : JSON.stringify(`${name} errors`),
    slug: yamlText(catalogName(name)),
    docs: yamlText(docs),
    command,
  });
