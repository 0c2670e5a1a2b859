import { Document } from "yaml";
import { defaultHead } from "../import/index.ts";
import type { Answers } from "./answers.ts";
import { catalogName } from "./slug.ts";

/** Lines that `import` writes because no file says them. */
const unnamed: Titled = { name: defaultHead.name, title: defaultHead.title };
const unplaced: object = { docs: defaultHead.docs };

interface Titled {
  readonly name: string;
  readonly title: string;
}

/** A catalogue with the answers in place of what `import` has left open. */
export const filled = (text: string, { name, docs }: Answers): string =>
  replaced(replaced(text, unplaced, { docs }), unnamed, headOf(name));

/** The name and the title of a catalogue. */
export const headOf = (name: string): Titled => ({
  name: catalogName(name),
  title: `${name} errors`,
});

const replaced = (text: string, head: object, by: object): string =>
  `\n${text}`.replace(`\n${lines(head)}`, () => `\n${lines(by)}`).slice(1);

const lines = (head: object): string => new Document(head).toString({ lineWidth: 0 });
