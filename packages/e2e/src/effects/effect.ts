import type { Catalog } from "@org/error-codegen";
import type { Runtime } from "./runtime.ts";

/** A version of a catalogue, as its users have it. */
export interface Version {
  readonly catalog: Catalog;
  readonly runtime: Runtime;
}

/** The effect of a catalogue change on someone. */
export interface Effect {
  readonly audience: "wire" | "typescript" | "json-schema" | "openapi" | "docs";
  readonly severity: "breaking" | "additive" | "text";
  /** The evidence. */
  readonly fact: string;
}

/** Collects effects. */
export type Say = (
  audience: Effect["audience"],
  severity: Effect["severity"],
  fact: unknown,
) => void;
