/** A field of a struct. */
export interface Field {
  /** Its name in JSON. */
  readonly key: string;
  readonly name: string;
  readonly type: string;
}

/** The type of any JSON value. */
export const jsonValue = "serde_json::Value";

/** Struct name to its fields. */
export type Models = ReadonlyMap<string, readonly Field[]>;
