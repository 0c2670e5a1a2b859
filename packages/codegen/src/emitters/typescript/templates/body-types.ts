/** A JSON object. */
export interface JsonObject {
  readonly [key: string]: unknown;
}

/** The values of a shape's fields in a body; undefined for missing ones. */
export interface BodyFields<Format extends string> {
  readonly format: Format;
  readonly message: unknown;
  readonly code: unknown;
  readonly type: unknown;
  readonly param: unknown;
}

/** A shape of bodies that clients read. */
export interface BodyShape<Format extends string> {
  /** Whether the shape has no place for a code, so that its type identifies it. */
  readonly codeless: boolean;
  readonly read: (body: JsonObject) => BodyFields<Format>;
}

/** The values that a body is built from. */
export interface BodyValues<Code> {
  readonly code: Code;
  readonly status: number;
  readonly message: string;
  readonly category: string;
  readonly param: string | null;
  readonly meaning: string;
  readonly docsUrl: string;
}
