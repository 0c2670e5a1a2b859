import type { Code } from "@org/error-codegen";
import { escapeInvisible } from "../../codegen/src/text/invisible.ts";
import { inOneText } from "../../codegen/src/text/sentence.ts";

/** What a page says in a program about a code. */
export const commentOf = ({ action, meaning }: Code): string =>
  escapeInvisible(inOneText(action) ?? meaning);
