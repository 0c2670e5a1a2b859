import type { Need } from "./need.ts";

/** A framework that an error handler is made for. */
export interface Peer extends Need {
  readonly name: string;
  /** The versions that it works with. */
  readonly range: string;
}

/** The runtime needs nothing, and the error handlers import nothing: these say which versions they know. */
export const peers: readonly Peer[] = [
  { name: "express", range: ">=4", parts: ["express"] },
  { name: "fastify", range: ">=5", parts: ["fastify"] },
  { name: "hono", range: ">=4", parts: ["hono"] },
];
