import type { ParsedError } from "@org/error-codes";
import { readErrors } from "../../src/explain/read.ts";

/** The first error in a text, which the box explains. */
export const readError = (text: string): ParsedError => readErrors(text)[0] as ParsedError;
