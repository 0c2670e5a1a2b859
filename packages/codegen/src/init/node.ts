import { enumerated } from "../text/enumerated.ts";
import type { Answers } from "./answers.ts";
import type { Found } from "./found/index.ts";
import type { Package } from "./project.ts";

/** What runs in a repository, and the oldest Node that it runs with. */
export interface Need {
  readonly what: string;
  readonly node: readonly [major: number, minor: number];
}

/** What needs a newer Node than the generator, the newest first. */
export const nodeNeeds = (
  packages: readonly Package[],
  { targets, site = false }: Answers,
  { isNew }: Pick<Found, "isNew">,
): Need[] => [
  ...(targets.includes("typescript")
    ? [{ what: "the tests of TypeScript", node: [22, 18] } as const]
    : []),
  ...(isNew && packages.length > 0 ? [{ what: "a release", node: [22, 12] } as const] : []),
  ...(site ? [{ what: "the site", node: [22, 12] } as const] : []),
];

/** That the Node which runs is too old for some of it; nothing if it is not. */
export function tooOld(needs: readonly Need[], running: string): string[] {
  const [major = 0, minor = 0] = running.split(".").map(Number);
  const unmet = needs.filter(
    ({ node: [first, second] }) => first > major || (first === major && second > minor),
  );
  const list = unmet.map(({ what, node }) => `${what} (Node ${node.join(".")} or newer)`);
  return list.length > 0
    ? [`This is Node ${running}, which is too old for ${enumerated(list)}.`]
    : [];
}
