import { content, type Hostile, instead, more, sound, title } from "./catalog.ts";

/** Keys. */
export const keys: Readonly<Record<string, Hostile>> = {
  "the same key twice": more("title: Shop\n"),
  '1 beside "1"': more(
    'retired:\n  1: { reason: Never raised. }\n  "1": { reason: Never raised. }\n',
  ),
  "a status once as a number and once as text": instead(
    "codes:\n",
    "  '404': { name: gone, meaning: Gone, cause: Gone, recovery: terminal, actor: caller }\ncodes:\n",
  ),
  "__proto__ as a key of the file": more("__proto__: { polluted: true }\n"),
  "__proto__ as a code": instead("  order_missing:", "  __proto__:"),
  "__proto__ as a code in quotes": instead("  order_missing:", '  "__proto__":'),
  "__proto__ as a category of a code": instead("category: order", "category: __proto__"),
  "__proto__ as a replacement": more(
    "retired:\n  a: { reason: Never raised., replacedBy: __proto__ }\n",
  ),
  "__proto__ in a pointer": instead(
    "format: openai",
    "format: { name: own, code: /__proto__/code, message: /message }",
  ),
  "constructor as a key of the file": more("constructor: { prototype: { polluted: true } }\n"),
  "constructor as a key of a code": instead(
    "category: order",
    "category: order\n    constructor: 1",
  ),
  "toString as a format": instead("openai", "toString"),
  "a list as a key": title("{ ? [a, b] : c }"),
  "a map as a key": more("? { a: b }\n: c\n"),
  "an alias as a key": title("{ a: &a b, *a : c }"),
  "no key": title("{ : c }"),
  "an empty key": title('{ "": c }'),
  "null as a key": title("{ ~: c }"),
  "a merge key without an alias": instead("    category: order", "    <<: { category: order }"),
  "a plain key of 10,000 characters": more(`${"k".repeat(10_000)}: 1\n`),
  "a quoted key of 10,000 characters": more(`"${"k".repeat(10_000)}": 1\n`),
  "a code of 10,000 characters": instead("  order_missing:\n", `  ? ${"k".repeat(10_000)}\n  :\n`),
  "a key of 10,000 line breaks": content(`? "${"\\n".repeat(10_000)}"\n: 1\n${sound}`),
  "a code with terminal escapes": instead("  order_missing:", '  "\\e[31mred\\e[0m":'),
};
