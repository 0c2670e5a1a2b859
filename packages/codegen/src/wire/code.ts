/** One of the catalogue's codes; each package puts its own list here. */
export type ErrorCode = string;
