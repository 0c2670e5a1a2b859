import type { OwnFields } from "./catalog.ts";

/** The fields of an entry whose names start with `x-`, in the author's order. */
export const ownFields = (entry: object): OwnFields =>
  Object.fromEntries(Object.entries(entry).filter(([name]) => name.startsWith("x-")));
