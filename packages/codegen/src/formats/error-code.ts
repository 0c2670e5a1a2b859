/** A code of the catalogue. Each package inserts its own list here. */
export type ErrorCode = string;

/** The place of the code in a body schema. Each package inserts its own list there. */
export const codeReference = "#/definitions/ErrorCode";
