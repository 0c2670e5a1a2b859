import type { ConfigFile, PartsFile, TargetFile } from "../../formats/config-file.ts";
import type { TargetName } from "../../formats/targets.ts";
import type { Given } from "../answers.ts";
import { targetNames } from "../faults.ts";
import { partsOf } from "../parts.ts";

/** What a run adds to a folder that is set up. */
export interface Added {
  readonly targets: readonly TargetName[];
  /** Each target that is there to the parts that its runtime gets. */
  readonly parts: ReadonlyMap<TargetName, readonly string[]>;
  readonly site: boolean;
}

export const nothing: Added = { targets: [], parts: new Map(), site: false };

/** What is asked for and not there; undefined if all is there. */
export function addedBy(given: Given, config: ConfigFile): Added | undefined {
  const targets = (given.targets ?? []).filter((name) => !config.targets[name]);
  const parts = new Map(
    targetNames.flatMap((name) => {
      const lacking = config.targets[name] ? partsLacking(name, given, config) : [];
      return lacking.length > 0 ? [[name, lacking]] : [];
    }),
  );
  const site = given.site === true && !config.site;
  return targets.length > 0 || parts.size > 0 || site ? { targets, parts, site } : undefined;
}

/** The parts that are asked for and that a target lacks. */
export function partsLacking(name: TargetName, given: Given, { targets }: ConfigFile): string[] {
  const { with: there = [] }: Partial<TargetFile & PartsFile> = targets[name] ?? {};
  return (partsOf[name] ?? []).filter(
    (part) => given.parts?.includes(part) && !there.some((one) => one === part),
  );
}

/** A list with one more part, in the order of all parts of a target. */
export function withPart(list: readonly string[], part: string, name: TargetName): string[] {
  const at = placeOf(list, part, name) + 1;
  return [...list.slice(0, at), part, ...list.slice(at)];
}

/** Where in a list the part is that another one belongs behind; -1 before all others. */
export function placeOf(list: readonly string[], part: string, name: TargetName): number {
  const order = partsOf[name] ?? [];
  return list.findLastIndex((one) => order.indexOf(one) < order.indexOf(part));
}
