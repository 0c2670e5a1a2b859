import type { LockedTarget, LockFile } from "../../formats/lock-file.ts";
import { type Audience, audienceOf } from "../policy/row.ts";
import { type Change, compareKeys } from "./change.ts";

/** What changed about the generated packages; nothing if either side does not know them. */
export function* diffTargets(before: LockFile, after: LockFile): Generator<Change> {
  const [old, now] = [before.targets, after.targets];
  if (!old || !now) return;
  const say = (kind: Change["kind"], target: string, fact: string): Change => {
    const only: Audience | undefined = audienceOf(target);
    return { kind, subject: target, path: [], fact, ...(only && { only }) };
  };
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
      yield say(isFirst ? "package-named" : "package-renamed", target, fact);
    }
    if (before.prefix !== after.prefix) {
      const [start, end] = [before, after].map(({ prefix }) => prefix ?? "nothing of their own");
      const fact = `The names of the components start with ${end} instead of ${start}.`;
      yield { kind: "components-renamed", subject: target, path: [], fact };
    }
  }
}
