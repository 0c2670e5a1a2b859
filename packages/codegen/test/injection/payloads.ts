/** What every payload sets where it runs. */
export const canary = "__pwn";

/**
 * Texts each of which would run somewhere: as HTML in a title, in an attribute, in a page; in a link; in a
 * comment or a text of a language; in a terminal, a workflow, a template. Short enough for every field.
 */
export const payloads: readonly string[] = [
  "</title><script>__pwn=1</script>",
  '"><img src=x onerror=__pwn=2>',
  "' onfocus=__pwn=3 autofocus tabindex=1 x='",
  "</textarea></script></style></template></select><svg onload=__pwn=4>",
  "&lt;img src=x onerror=__pwn=5&gt;",
  "--><script>__pwn=6</script><!--",
  "<![CDATA[<script>__pwn=7</script>]]>",
  "[a](javascript:__pwn=8) <javascript:__pwn=8>",
  "![a](javascript:__pwn=9) <iframe src=javascript:__pwn=9>",
  "[a]: javascript:__pwn=10 '\"'",
  "*/ globalThis.__pwn = 11; /*",
  '"""; __pwn = 12; """',
  "'; __pwn = 13; //",
  "\\u002a\\u002f __pwn(); \\u002f\\u002a \\u000a __pwn();",
  "x\u2028globalThis.__pwn = 14; //",
  "x\u2029globalThis.__pwn = 15; //",
  "\u202E\u2066 __pwn \u2069 /* admin */",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it must not become one
  "${__pwn=16} `${__pwn=16}` {{__pwn=16}} #{__pwn} <%= __pwn %>",
  "```\\n<script>__pwn=17</script>``` ~~~",
  ">>> __import__('os').system('__pwn')",
  "::error::__pwn ##[stop-commands]__pwn",
  "//go:generate __pwn",
  "{@link __pwn} {@snippet __pwn} @see __pwn @deprecated",
  "!!js/function '__pwn' &a *a ? : - | > %",
  "__pwn ends with a backslash \\",
  "@org/team #1 GH-1 https://evil.example/?__pwn ![b](https://evil.example/__pwn)",
  "$(__pwn) `__pwn` $__pwn ; __pwn | __pwn && __pwn",
];

/** Names that are allowed, and that mean something to a language, a file system, an object or a path. */
export const keys: readonly string[] = [
  ...["constructor", "hasOwnProperty", "valueOf", "prototype", "then", "default", "class", "type"],
  ...["fn", "package", "null", "1e3", "0x1f", "012", "1.0", "aux.c", "readme", "mod", "doc"],
  ...["c/d", "c/d/e", "x:y", "mailto:x", "T", "E404", "cr-lf", "len", "str"],
];
