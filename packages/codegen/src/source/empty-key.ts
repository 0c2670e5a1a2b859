import type { Document, Node } from "yaml";
import { yaml } from "./yaml.ts";

/** The offset of the first key with nothing behind its colon. */
export function emptyKey({ contents }: Document.Parsed): number | undefined {
  const { isScalar, visit } = yaml();
  let found: number | undefined;
  visit(contents, {
    Pair(_, { key, value }) {
      if (!isScalar(value) || value.source !== "") return;
      found = (key as Node).range?.[0];
      return visit.BREAK;
    },
  });
  return found;
}
