/** What looks like a secret, and the part of it that tells what it is. */
const secrets = [
  /\b((?:sk|pk|rk|ak)[-_])[A-Za-z0-9_*.-]{6,}/g,
  /\b((?:Bearer|Basic)\s+)[^\s"',;•]{6,}/gi,
  /\b((?:api[-_]?key|x-api-key|authorization|token|secret|password)["']?\s*[:=]\s*["']?)(?!(?:Bearer|Basic)\b)[A-Za-z0-9_.~+/=-]{16,}/gi,
  /\b(eyJ)[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+/g,
];

/** A text in which keys and other secrets cannot be read. */
export const mask = (text: string): string =>
  secrets.reduce((masked, pattern) => masked.replace(pattern, "$1••••••••"), text);
