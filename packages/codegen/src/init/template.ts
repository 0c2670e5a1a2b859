import { readFileSync } from "node:fs";

/** A template with its places filled, which are `{{name}}`. A line that is only an empty place goes away. */
export function fill(path: string, values: Readonly<Record<string, string>>): string {
  const valueFor = (name: string): string => {
    const value = values[name];
    if (value === undefined) throw new TypeError(`${path} has a place for ${name}`);
    return value;
  };
  return read(path)
    .replaceAll(/^\{\{(\w+)\}\}\n/gm, (_, name: string) =>
      valueFor(name) === "" ? "" : `${valueFor(name)}\n`,
    )
    .replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => valueFor(name));
}

/** The text of a template. `dist` reads it from `src`, too: templates are published as they are. */
const read = (path: string): string =>
  readFileSync(new URL(`../../src/init/templates/${path}`, import.meta.url), "utf8").replaceAll(
    "\r\n",
    "\n",
  );
