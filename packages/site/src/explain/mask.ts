/** Replaces a secret. */
export const masked = "••••••••";

/** What may be between a name and its value: ` = "`, `: `, `":"`. */
const assigned = /["']?\s{0,8}[:=]\s{0,8}["']?/.source;

/** Names of secrets, as headers, bodies, queries and configs write them. */
const names =
  "api[-_]?key|apikey|[a-z]{0,8}[-_]?api[-_]key|authorization|access[-_]?key|secret[-_]?access[-_]?key|" +
  "[a-z]{0,8}[-_]?token|client[-_]?secret|secret|signature|credential|private[-_]?key";

const named = (before: string, name: string, value: string): RegExp =>
  new RegExp(`(${before}(?:${name})${assigned}(?!(?:Bearer|Basic)\\b))${value}`, "gi");

/**
 * Text that looks like a secret, after what identifies it as one. Each pattern starts with something that
 * its match never scans twice, so that the time is linear in the text. A test searches for texts that take
 * more steps.
 */
const secrets: readonly RegExp[] = [
  // Keys with a well-known prefix.
  /(?<![A-Za-z0-9])((?:sk|pk|rk|ak)[-_])[\w*.-]{6,}/g,
  /(?<![A-Za-z0-9])((?:hf|npm|gsk|whsec|dop_v1|glsa)_)[A-Za-z0-9]{16,}/g,
  /(?<![A-Za-z0-9])((?:glpat|xox[a-z]|xapp)-)[\w-]{10,}/g,
  /(?<![A-Za-z0-9])(gh[a-z]_|github_pat_)\w{10,}/g,
  /(?<![A-Za-z0-9])(AIza)[\w-]{16,}/g,
  /(?<![A-Za-z0-9])(ya29\.)[\w-]{8,}/g,
  /(?<![A-Za-z0-9])((?:AKIA|ASIA|AROA|AIDA))[A-Z0-9]{12,}/g,
  // A JSON web token, signed or encrypted.
  /(?<![\w-])(eyJ)[\w-]{8,}(?:\.[\w-]*){0,4}/g,
  /(-----BEGIN [A-Z ]{0,24}PRIVATE KEY-----)(?:(?!-----END)[\s\S])+/g,
  // The credentials in a URL.
  /(:\/\/)[^\s/@?#"'<>]+(?=@)/g,
  /\b((?:Bearer|Basic)\s{1,8})[^\s"',;•]{6,}/gi,
  /^([<>*]?[ \t]{0,8}(?:set-)?cookie:[ \t]{0,8})[^\r\n]+/gim,
  named("(?<![A-Za-z0-9])", names, "[\\w.~+/=-]{16,}"),
  named("(?<![A-Za-z0-9])", "password|passwd|pwd", "[^\\s\"'&,;•]{6,}"),
  named("[?&]", `key|sig|auth|${names}|x-(?:amz|goog)-[a-z-]{1,24}`, "[^\\s\"'&#<>]{6,}"),
];

/**
 * Masks keys and other secrets in a text. A code of the catalogue is left alone, even if it looks like one.
 */
export const mask = (text: string, isCode: (text: string) => boolean = () => false): string =>
  secrets.reduce(
    (all, pattern) =>
      all.replace(pattern, (whole, kept: string) => (isCode(whole) ? whole : kept + masked)),
    text,
  );
