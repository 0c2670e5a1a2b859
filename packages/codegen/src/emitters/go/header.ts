/** The line by which Go's tools recognize generated code. It ends with DO NOT EDIT. */
export const generatedBy = (header: string): string =>
  `// Code ${header.replace(/^G/, "g").replace(". Do not edit: ", "; ")} DO NOT EDIT.`;

/** The name of a package: the last element of its import path. */
export const packageName = (path = "errorcodes"): string => path.split("/").at(-1) ?? path;
