import type { TargetName } from "../formats/targets.ts";

/** The parts of each runtime: the name of the framework that each is for. */
export const partsOf: Readonly<Partial<Record<TargetName, readonly string[]>>> = {
  typescript: ["express", "fastify", "hono"],
  python: ["django", "flask", "starlette"],
  rust: ["axum", "http", "reqwest"],
  java: ["spring"],
};
