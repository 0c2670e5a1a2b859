/** Where a merge left its first conflict in a file; -1 if it left none. */
export const conflictIn = (content: string): number => content.search(/^<{7} /m);

export const conflictFact = "This is an unresolved merge conflict.";

/** A line of a file that was merged, and what it is in a conflict. */
export interface MergedLine {
  readonly text: string;
  readonly part: "mark" | "ours" | "ancestor" | "theirs" | undefined;
}

/** The lines of a file, with what git's marks say of them. */
export function mergedLines(content: string): MergedLine[] {
  let part: MergedLine["part"];
  return content.split("\n").map((text) => {
    const before = part;
    part = partAfter(text, before);
    return { text, part: part === before ? part : "mark" };
  });
}

/** The part that a line is in or, if it is a mark where it can be one, that it starts. */
function partAfter(text: string, part: MergedLine["part"]): MergedLine["part"] {
  if (text.startsWith("<<<<<<< ")) return "ours";
  if (part === "ours" && text.startsWith("|||||||")) return "ancestor";
  if ((part === "ours" || part === "ancestor") && text === "=======") return "theirs";
  return part === "theirs" && text.startsWith(">>>>>>> ") ? undefined : part;
}
