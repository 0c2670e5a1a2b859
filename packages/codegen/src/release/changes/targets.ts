import type { LockedTarget, LockFile } from "../../formats/lock-file.ts";
import { type Audience, audienceOf } from "../policy/row.ts";
import { type Change, compareKeys } from "./change.ts";

/** What changed about the generated packages; nothing if either side does not know them. */
export function* diffTargets(before: LockFile, after: LockFile): Generator<Change> {
  const [old, now] = [before.targets, after.targets];
  if (!old || !now) return;
  const say = (kind: Change["kind"], target: string, fact: string, ...keys: string[]): Change => {
    const only: Audience | undefined = audienceOf(target);
    return {
      kind,
      subject: target,
      path: ["targets", target, ...keys],
      fact,
      ...(only && { only }),
    };
  };
  const sayOf = (part: string, kind: Change["kind"], target: string, fact: string): Change => ({
    ...say(kind, target, fact, part === "runtime" ? part : "with"),
    subject: `${target}/${part}`,
  });
  const { gone, kept, added } = compareKeys(old, now);
  for (const target of gone)
    yield say("target-removed", target, `The config no longer has the target ${target}.`);
  for (const target of added)
    yield say("target-added", target, `The config has the new target ${target}.`);
  for (const target of kept) {
    const [before, after] = [old[target], now[target]] as [LockedTarget, LockedTarget];
    const [was, is] = [before.package, after.package];
    if (was !== is) {
      const fact = `The package of ${target} is ${is ?? "unnamed"} instead of ${was ?? "unnamed"}.`;
      // In Go and Java the name is in the sources; elsewhere, a first name only appears on pages.
      const isFirst = was === undefined && target !== "go" && target !== "java";
      yield say(isFirst ? "package-named" : "package-renamed", target, fact, nameKey(target));
    }
    if (before.prefix !== after.prefix) {
      const [start, end] = [before, after].map(({ prefix }) => prefix ?? "nothing of their own");
      const fact = `The names of the components start with ${end} instead of ${start}.`;
      yield {
        kind: "components-renamed",
        subject: target,
        path: ["targets", target, "prefix"],
        fact,
      };
    }
    if (!before.parts || !after.parts) continue;
    for (const part of before.parts.filter((one) => !after.parts?.includes(one)))
      yield sayOf(part, "part-removed", target, `The package of ${target} lost ${named(part)}.`);
    for (const part of after.parts.filter((one) => !before.parts?.includes(one)))
      yield sayOf(part, "part-added", target, `The package of ${target} got ${named(part)}.`);
  }
}

/** What the name of a target's package is called in the config. */
const nameKey = (target: string): string => (target === "go" ? "importPath" : "package");

const named = (part: string): string => (part === "runtime" ? "the runtime" : `the part ${part}`);
