import type { Findings } from "../problems/problem.ts";
import type { Draft, Source } from "./source.ts";

/** Says that something is wrong with a container's key, or with the value behind it. */
export interface Report {
  key(container: object | undefined, key: string | number, message: string, fix: string): void;
  value(container: object | undefined, key: string | number, message: string, fix: string): void;
}

/** A report that turns what a rule says into located problems. */
export function reporter(rule: string, source: Source, problems: Findings): Report {
  const say =
    (side: "key" | "value"): Report["key"] =>
    (container, key, message, fix) => {
      const spots = container && source.spots.get(container);
      const spot = spots?.get(key) ?? spots?.values().next().value;
      problems.push(
        spot
          ? spot.text.problem(spot[side], rule, message, fix)
          : { file: source.path, line: 1, column: 1, rule, message, fix },
      );
    };
  return { key: say("key"), value: say("value") };
}

/** The keys of a section in the order they were written in; an object would put `404` before `a`. */
export function writtenKeys(
  { spots }: Pick<Source, "spots">,
  section: object | undefined,
): string[] {
  return [...((section && spots.get(section)?.keys()) ?? [])].map(String);
}

/** Name and entry of everything in a section. */
export function entriesOf<T>(section: Draft<Record<string, T>> | undefined): [string, Draft<T>][] {
  return Object.entries(section ?? {}) as [string, Draft<T>][];
}
