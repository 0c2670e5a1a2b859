import type { Draft, Source } from "./source.ts";

/** The keys of a section in their written order. An object would put `404` before `a`. */
export function writtenKeys(
  { spots }: Pick<Source, "spots">,
  section: object | undefined,
): string[] {
  return [...((section && spots.get(section)?.keys()) ?? [])].map(String);
}

/** The name and entry of each item in a section. */
export function entriesOf<T>(section: Draft<Record<string, T>> | undefined): [string, Draft<T>][] {
  return Object.entries(section ?? {}) as [string, Draft<T>][];
}
