import type { Text } from "./text.ts";

/** The places of a key and its value. */
export interface Spot {
  readonly text: Text;
  readonly key: number;
  readonly value: number;
  /** Whether the key is there once more. */
  readonly isDoubled?: true;
}

/** The keys or indexes of each parsed object or array, with their places. */
export type Spots = WeakMap<object, Map<string | number, Spot>>;
