/** One of the catalogue's codes; each package puts its own list here. */
export type ErrorCode = string;

/** Where a body schema has the code: each package puts its own list behind it. */
export const codeReference = "#/definitions/ErrorCode";
