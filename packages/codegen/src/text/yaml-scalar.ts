import { escapeInvisible } from "./invisible.ts";

/** What some reader of YAML 1.1 or 1.2 takes for something else than text; `E1001` for a number. */
const notText = /^(?:true|false|null|yes|no|on|off|y|n|nan|inf|infinity|e[+-]?[\d_]+)$/i;

/** Text that needs no quotes in any version of YAML: a letter first, no `: `, no ` #`. */
const plainText = /^[A-Za-z$](?:[!-9;-~]|:(?=[!-~])| (?=[!"$-~]))*$/;

/** A value in block YAML that is neither a map nor a list. */
export const yamlScalar = (value: unknown): string => {
  if (typeof value !== "string") return JSON.stringify(value);
  const isPlain = plainText.test(value) && !notText.test(value);
  return isPlain ? value : escapeInvisible(JSON.stringify(value));
};
