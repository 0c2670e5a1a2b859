import type { Need } from "./need.ts";

/** A framework that an error handler is made for. */
export interface Extra extends Need {
  readonly name: string;
  /** The oldest version that it works with. */
  readonly least: string;
}

/** The runtime needs nothing, and each part needs its framework. */
export const extras: readonly Extra[] = [
  { name: "django", least: "4.2", parts: ["django"] },
  { name: "flask", least: "2.3", parts: ["flask"] },
  { name: "starlette", least: "0.40", parts: ["starlette"] },
];

/** The oldest version of Python that the runtime runs on. */
export const oldestPython = "3.10";
