import { yamlScalar } from "../../text/yaml-scalar.ts";

/** Block YAML of a JSON value: what `yaml` would print, at the speed of `JSON.stringify`. */
export function yaml(value: object, indent = ""): string {
  let text = "";
  if (Array.isArray(value))
    for (const item of value) text += `${indent}- ${nested(item, indent).trimStart()}`;
  else
    for (const [key, item] of Object.entries(value))
      if (item !== undefined) text += `${indent}${yamlScalar(key)}:${nested(item, indent)}`;
  return text;
}

function nested(value: unknown, indent: string): string {
  if (typeof value !== "object" || value === null) return ` ${yamlScalar(value)}\n`;
  if (Object.keys(value).length === 0) return Array.isArray(value) ? " []\n" : " {}\n";
  return `\n${yaml(value, `${indent}  `)}`;
}
