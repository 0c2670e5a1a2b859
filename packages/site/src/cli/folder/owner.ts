import { createHash, randomBytes } from "node:crypto";
import { hostname } from "node:os";
import { isRunning } from "@org/error-codegen";

const host = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);

/** Identifies this run: its process, its machine, and a random number. */
export const owner = (): string => `${process.pid}-${host}-${randomBytes(4).toString("hex")}`;

/** A pattern for the result of `owner`. */
export const ownerPattern = "(\\d+)-([0-9a-f]{8})-[0-9a-f]{8}";

/** Whether an owner's run has ended. Only its own machine can tell. */
export const isOver = (pid: string, machine: string): boolean =>
  machine === host && !isRunning(Number(pid));
