import { codeParts, isWhole, whole } from "../break-code.ts";

export type Child = Node | string | false | undefined;

/** Creates an element with attributes and children. Text is never parsed as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  for (const child of children) if (child) made.append(child);
  return made;
}

/** An element with a code that may break between its words. */
export function codeElement(code: string): HTMLElement {
  const parts = codeParts(code).flatMap((part) => [element("wbr"), part]);
  const attributes = isWhole(code) ? { class: whole } : {};
  return element("code", attributes, ...parts.slice(1));
}
