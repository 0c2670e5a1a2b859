import type { Text } from "./text.ts";

/** Where a key and its value stand. */
export interface Spot {
  readonly text: Text;
  readonly key: number;
  readonly value: number;
}

/** For each object or array that was read: its keys or indexes, and where they stand. */
export type Spots = WeakMap<object, Map<string | number, Spot>>;
