/**
 * Every target, in the order of columns and tabs: its name in configs, the audience that its changes
 * affect, its title, and whether it is source code. All other lists of targets are derived from this one.
 */
export const targets = [
  { name: "typescript", audience: "typescript", title: "TypeScript", isLanguage: true },
  { name: "go", audience: "go", title: "Go", isLanguage: true },
  { name: "python", audience: "python", title: "Python", isLanguage: true },
  { name: "rust", audience: "rust", title: "Rust", isLanguage: true },
  { name: "java", audience: "java", title: "Java", isLanguage: true },
  { name: "json-schema", audience: "json-schema", title: "JSON Schema", isLanguage: false },
  { name: "openapi", audience: "openapi", title: "OpenAPI", isLanguage: false },
  { name: "markdown", audience: "docs", title: "docs", isLanguage: false },
] as const;

export type TargetName = (typeof targets)[number]["name"];
