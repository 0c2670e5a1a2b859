/** What people call targets and parts too, to the name that they have here: no change of letters leads there. */
export const otherNames: ReadonlyMap<string, string> = new Map([
  ["golang", "go"],
  ["ts", "typescript"],
  ["js", "typescript"],
  ["javascript", "typescript"],
  ["node", "typescript"],
  ["py", "python"],
  ["rs", "rust"],
  ["kotlin", "java"],
  ["jsonschema", "json-schema"],
  ["swagger", "openapi"],
  ["md", "markdown"],
  ["docs", "markdown"],
  // Frameworks that are built on one that has a part.
  ["fastapi", "starlette"],
  ["spring-boot", "spring"],
  ["springboot", "spring"],
]);
