/** Words that YAML 1.1 or 1.2 reads as something else than text. */
const notText = /^(?:true|false|null|yes|no|on|off|y|n|nan|inf|infinity)$/i;

/** Text that needs no quotes in any version of YAML: letters first, no `: `, no ` #`. */
const plainText = /^[A-Za-z$](?:[\w ./()+;'-]|:(?=\w)|,(?= ))*$/;

const scalar = (value: unknown): string => {
  if (typeof value !== "string") return JSON.stringify(value);
  const isPlain = plainText.test(value) && !value.endsWith(" ") && !notText.test(value);
  return isPlain ? value : quoted(value);
};

/** JSON strings are YAML strings; what is invisible is escaped. */
const quoted = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u007F-\u00A0\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

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
