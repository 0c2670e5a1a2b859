import type { YAMLError } from "yaml";

/** The errors that do not follow from an earlier one: a line that is indented wrongly moves those below it. */
export function causesAmong(errors: readonly YAMLError[], content: string): readonly YAMLError[] {
  let hasTab = false;
  const indents = new Set<number>();
  return errors.filter(({ code, pos: [offset] }) => {
    if (code === "TAB_AS_INDENT") hasTab = true;
    else if (hasTab) return false;
    if (code !== "BAD_INDENT") return true;
    const indent = content.slice(offset).search(/[^ ]/);
    const isFirst = !indents.has(indent);
    indents.add(indent);
    return isFirst;
  });
}
