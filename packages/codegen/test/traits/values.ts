import type { Value } from "../../src/formats/catalog-file.ts";

/** Codes as they are sent: numbers. */
const numbers: readonly number[] = [
  0,
  7,
  404,
  20003,
  -1,
  -32_600,
  2_147_483_647,
  2_147_483_648,
  -2_147_483_649,
  4_294_967_296,
  Number.MAX_SAFE_INTEGER,
  Number.MIN_SAFE_INTEGER,
];

/** Codes as they are sent: texts. Each is a fault in what is generated if one place forgets to escape it. */
const texts: readonly string[] = [
  "card_lost",
  "CardLost",
  "cardlost",
  "CARD_LOST",
  "22P02",
  "-99",
  "012",
  "1.50",
  "1e3",
  "-0",
  "+7",
  "9007199254740993",
  "184467440737095516150",
  "NaN",
  "null",
  "true",
  "undefined",
  "com.example#CardLost",
  "No such card",
  " leading and trailing ",
  "100%",
  "%s %d %n {} {0}",
  'a "quoted" code',
  "it's a code",
  `both "of" the 'two'`,
  "back\\slash\\n\\u0041\\",
  "`tick` and ```fence```",
  "a|b||c",
  "<script>alert(1)</script>",
  "<!-- & &amp; -->",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it must not become one
  "${x} $& $1 $`",
  "#{x}",
  "{{x}}",
  "a */ b /* c // d",
  '"""',
  "'''",
  'r#"raw"#',
  "--",
  "---",
  "- item",
  "# heading",
  "* star *",
  "_under_ __score__",
  "[link](javascript:alert(1))",
  "key: value",
  "!tag &anchor *alias",
  "~",
  "@deprecated {@link x}",
  "../../etc/passwd",
  "a/b~1c~0d?e=f&g=h;i,j",
  "CON",
  "index",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "then",
  "length",
  "café",
  "cafe\u0301",
  "订单不存在",
  "ошибка",
  "ẞß ıİ ﬁ",
  "🔥👩‍💻",
  "Ａ",
  "right\u202Eleft",
  "\u2066isolate\u2069 \u061C\u200F",
  "zero\u200Bwidth\uFEFF",
  "line\u2028and\u2029paragraph",
  "no\u00A0break, soft\u00ADhyphen, \u206Fdigits, \uFFF9ruby",
  "\uFFFD",
  "x".repeat(256),
  "😀".repeat(256),
];

/** The value of a code: one of a list, and after all of them one with a number of its own. */
export const textAt = (index: number): string =>
  index < texts.length
    ? (texts[index] as string)
    : `${texts[index % texts.length]?.slice(0, 100)} ${index}`;

export const numberAt = (index: number): number =>
  index < numbers.length ? (numbers[index] as number) : 600_000 + index;

/** All texts, then all numbers. */
export const valueAt = (index: number): Value =>
  index < texts.length ? textAt(index) : numberAt(index - texts.length);

export const valueCount: number = texts.length + numbers.length;
