import { escapeInvisible } from "../../text/invisible.ts";

/** What some reader of YAML 1.1 or 1.2 takes for something else than text; `E1001` for a number. */
const notText = /^(?:true|false|null|yes|no|on|off|y|n|nan|inf|infinity|e[+-]?[\d_]+)$/i;

/** Text that needs no quotes in any version of YAML: a letter first, no `: `, no ` #`. */
const plainText = /^[A-Za-z$](?:[!-9;-~]|:(?=[!-~])| (?=[!"$-~]))*$/;

const scalar = (value: unknown): string => {
  if (typeof value !== "string") return JSON.stringify(value);
  const isPlain = plainText.test(value) && !notText.test(value);
  return isPlain ? value : escapeInvisible(JSON.stringify(value));
};

/** Block YAML of a JSON value: what `yaml` would print, at the speed of `JSON.stringify`. */
export function yaml(value: object, indent = ""): string {
  let text = "";
  if (Array.isArray(value))
    for (const item of value) text += `${indent}- ${nested(item, indent).trimStart()}`;
  else
    for (const [key, item] of Object.entries(value))
      if (item !== undefined) text += `${indent}${scalar(key)}:${nested(item, indent)}`;
  return text;
}

function nested(value: unknown, indent: string): string {
  if (typeof value !== "object" || value === null) return ` ${scalar(value)}\n`;
  if (Object.keys(value).length === 0) return Array.isArray(value) ? " []\n" : " {}\n";
  return `\n${yaml(value, `${indent}  `)}`;
}
