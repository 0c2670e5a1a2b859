import type { Actor, CodeFile, Recovery, Value } from "../formats/catalog-file.ts";
import type { Text } from "../source/text.ts";
import type { Columns } from "./columns.ts";
import type { FoundStatus } from "./statuses.ts";
import type { Row } from "./table.ts";
import type { Written } from "./texts.ts";

/** Where something is said. */
export interface Spot {
  readonly text: Text;
  readonly at: number;
}

/** A code as its sources have it. */
export interface Entry extends Spot {
  readonly key: string;
  /** The name of its table, empty if that has none. */
  readonly table: string;
  readonly row: Row;
  readonly columns: Columns;
  /** The name of its constant, by which other tables refer to it. */
  readonly constant?: string;
  /** What is sent, if a source says so. */
  value?: Value;
  /** Texts and words; each source may add some. */
  readonly fields: Fields;
  /** What explains its constant, if anything does. */
  comment?: Written;
  statuses: readonly FoundStatus[];
}

export interface Fields {
  meaning?: string;
  description?: string;
  action?: string | readonly string[];
  causes?: readonly string[];
  category?: string;
  recovery?: Recovery;
  actor?: Actor;
  aliases?: readonly Value[];
  links?: CodeFile["links"];
  /** Why it is deprecated; empty if nothing says why. */
  deprecated?: string;
  identifier?: string;
  [own: `x-${string}`]: unknown;
}
