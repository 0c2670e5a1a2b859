import { stringify } from "yaml";
import type { Yaml } from "./compiled.ts";

/** Texts that would do something in one format or another, were they not escaped for it. */
const texts: Readonly<Record<string, string>> = {
  comment_end: "*/ export const injected = 1; /*",
  triple_quote: '"""',
  backtick: "one ` of them, and ```three",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it must not become one
  template: "${x} {{x}} #{x} %s <%= x %>",
  script: "<script>alert(1)</script>",
  script_end: "</script><script src=//example.com>",
  image: "<img src=x onerror=alert(1)>",
  frame: "www.example.com/<iframe src=x>",
  address: "https://example.com/~user/*?a=[1]&b=<b>&lt; www.example.com/_a_",
  unicode_escape: "\\u000a\\u002a/ System.exit(1)",
  trailing_backslash: "ends with \\",
  backslashes: "\\\\ \\n \\` \\[ \\<b>",
  line_separator: "one\u2028two",
  paragraph_separator: "one\u2029@deprecated two",
  right_to_left: "\u200Fmark\u200E and \u202Eoverride\u202C and \u2066isolate\u2069",
  zero_width: "zero\u200Bwidth, \uFEFFmark, \u00A0@deprecated, \u200B@internal",
  emoji: "👩‍💻 and 🏴‍☠️",
  double_quote: 'a "quote"',
  single_quote: "it's 'a' quote",
  both_quotes: `it's "both" and 'both'`,
  tag_first: "@deprecated do not",
  tag_within: "do not @deprecated or @internal {@link x} it",
  link_first: "{@link x} and {@inheritDoc}",
  pipe: "a | b || c \\| d",
  markdown_link: "[a](javascript:alert(1))",
  markdown_image: "![a](javascript:alert(1))",
  reference: "[a]: javascript:alert(1)",
  autolink: "<javascript:alert(1)>",
  comment_close: "--> <b>",
  comment_open: "<!-- hidden",
  entity: "&lt;b&gt; &amp; &#60;script&#62;",
  heading: "# Heading #",
  heading_close: "C #",
  bullet: "- item",
  plus: "+ item",
  quote_mark: "> quoted",
  numbered: "1. first",
  numbered_parenthesis: "2) second",
  emphasis: "*a* **b** _c_ __d__ ~~e~~ snake_case a_b_",
  table_line: "--- | ---",
  yaml_colon: "key: value # no comment",
  yaml_indicators: "!tag &anchor *alias %TAG @at",
  yaml_word: "Yes",
  yaml_number: "012",
  yaml_null: "~",
  dollar: "$ref and $& and $1 and $`",
  prototype: "__proto__",
};

/** Descriptions, which are Markdown, that would do something beside being read. */
const descriptions: readonly string[] = [
  "<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\n<iframe src=javascript:x></iframe>",
  "[a](javascript:alert(1)) [b]( <javascript:alert(1)>) ![c](data:text/html,x) <javascript:alert(1)>",
  "[a][b] and [b]\n\n[b]: javascript:alert(1)",
  "[a](&#106;avascript:alert(1)) [b](java\\\nscript:x) [c](\njavascript:x)",
  "`<b>` and \\`<script>alert(1)</script>\\` and ``<script>` `` and `a\nb` <script>c</script> `d`",
  "| a | b |\n| --- | --- |\n| `x | <script>alert(1)</script>` |",
  "www.example.com/`<script>alert(1)</script>` www.example.com/\\<img src=x onerror=alert(1)>",
  "```html\n<script>alert(1)</script>\n```\n\nafter",
  "```html\n<script>alert(1)</script>\n",
  "~~~\n```\n~~~\n<script>alert(1)</script>\n```",
  "- a\n  ```\n  <script>1</script>\nb\n<script>alert(1)</script>",
  "> ```\n> <b>\n\n<script>alert(1)</script>",
  "<!-- never closed",
  "<div>\n[a](javascript:x)\n\n<!-- -->",
  `See <https://example.com/help> or [the help](https://example.com/help "title"). 1 < 2 > 0 & so on.`,
  `${"A long description with <b>HTML</b>, *emphasis* and `code`. ".repeat(70)}`.slice(0, 4000),
];

const names = Object.keys(texts);
const textOf = (index: number): string => texts[names[index % names.length] ?? ""] ?? "";

/** A catalogue each of whose texts is out to break what is generated from it. */
export const hostile: Yaml = {
  "catalog.yaml": stringify({
    name: "hostile",
    title: textOf(names.indexOf("script")),
    description: descriptions[0],
    docs: "https://errors.example.com/",
    wire: {
      format: { name: "odd", code: "/toString/valueOf/code", message: "/constructor/a~1b~0c" },
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it must not become one
      requestId: { headers: ["x-id"], messageSuffix: ' (*/ "`${x}` {id})' },
    },
    categories: each((text) => ({ title: text, description: textOf(3) })),
    statuses: new Map(
      names.map((name, index) => [
        String(400 + index),
        {
          name,
          meaning: textOf(index),
          cause: textOf(index + 1),
          recovery: "transient",
          actor: "caller",
        },
      ]),
    ),
    codes: each((text, index, name) => ({
      category: name,
      meaning: text,
      action: textOf(index + 1),
      statuses: [400 + index],
      recovery: "terminal",
      actor: "upstream",
      description: descriptions[index % descriptions.length],
      ...(index % 10 === 9 && { deprecated: { reason: text } }),
    })),
    retired: { gone: { meaning: textOf(5), reason: textOf(4) } },
  }),
  "locales/ar.yaml": stringify({
    title: textOf(0),
    labels: {
      language: textOf(names.indexOf("pipe")),
      meaning: textOf(names.indexOf("script")),
      codes: textOf(names.indexOf("comment_open")),
      codesIntro: "{field} <img src=x> $& $`",
      transient: textOf(names.indexOf("markdown_link")),
      allErrors: textOf(names.indexOf("markdown_image")),
    },
    codes: each((_, index) => ({ meaning: textOf(index + 2), action: textOf(index + 3) })),
  }),
};

function each(
  entry: (text: string, index: number, name: string) => object,
): Record<string, object> {
  return Object.fromEntries(names.map((name, index) => [name, entry(textOf(index), index, name)]));
}
