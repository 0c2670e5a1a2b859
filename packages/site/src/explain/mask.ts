/** What stands for a secret that is not shown. */
export const masked = "••••••••";

/** As much as stands between a name and its value: ` = "`, `: `, `":"`. */
const assigned = /["']?\s{0,8}[:=]\s{0,8}["']?/.source;

/** Names of what nobody else is to know, as headers, bodies, queries and configs write them. */
const names =
  "api[-_]?key|apikey|[a-z]{0,8}[-_]?api[-_]key|authorization|access[-_]?key|secret[-_]?access[-_]?key|" +
  "[a-z]{0,8}[-_]?token|client[-_]?secret|secret|signature|credential|private[-_]?key";

const named = (before: string, name: string, value: string): RegExp =>
  new RegExp(`(${before}(?:${name})${assigned}(?!(?:Bearer|Basic)\\b))${value}`, "gi");

/**
 * What looks like a secret, behind what tells which it is. Each pattern starts with something that no match
 * of it goes over twice, so the time it takes grows with the text and no faster; a test proves it of each.
 */
const secrets: readonly RegExp[] = [
  // Keys that say by their first letters whose they are.
  /(?<![A-Za-z0-9])((?:sk|pk|rk|ak)[-_])[\w*.-]{6,}/g,
  /(?<![A-Za-z0-9])((?:hf|npm|gsk|whsec|dop_v1|glsa)_)[A-Za-z0-9]{16,}/g,
  /(?<![A-Za-z0-9])((?:glpat|xox[a-z]|xapp)-)[\w-]{10,}/g,
  /(?<![A-Za-z0-9])(gh[a-z]_|github_pat_)\w{10,}/g,
  /(?<![A-Za-z0-9])(AIza)[\w-]{16,}/g,
  /(?<![A-Za-z0-9])(ya29\.)[\w-]{8,}/g,
  /(?<![A-Za-z0-9])((?:AKIA|ASIA|AROA|AIDA))[A-Z0-9]{12,}/g,
  // A token of JSON, signed or encrypted.
  /(?<![\w-])(eyJ)[\w-]{8,}(?:\.[\w-]*){0,4}/g,
  /(-----BEGIN [A-Z ]{0,24}PRIVATE KEY-----)(?:(?!-----END)[\s\S])+/g,
  // Whoever logs in by an address.
  /(:\/\/)[^\s/@?#"'<>]+(?=@)/g,
  /\b((?:Bearer|Basic)\s{1,8})[^\s"',;•]{6,}/gi,
  /^([<>*]?\s{0,8}(?:set-)?cookie:\s{0,8})[^\r\n]+/gim,
  named("(?<![A-Za-z0-9])", names, "[\\w.~+/=-]{16,}"),
  named("(?<![A-Za-z0-9])", "password|passwd|pwd", "[^\\s\"'&,;•]{6,}"),
  named("[?&]", `key|sig|auth|${names}|x-(?:amz|goog)-[a-z-]{1,24}`, "[^\\s\"'&#<>]{6,}"),
];

/**
 * A text in which keys and other secrets cannot be read. What is a code of the catalogue is left alone,
 * whatever it looks like.
 */
export const mask = (text: string, isCode: (text: string) => boolean = () => false): string =>
  secrets.reduce(
    (all, pattern) =>
      all.replace(pattern, (whole, kept: string) => (isCode(whole) ? whole : kept + masked)),
    text,
  );
