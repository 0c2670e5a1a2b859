import { createHash, randomBytes } from "node:crypto";
import { hostname } from "node:os";
import { isRunning } from "@org/error-codegen";

const host = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);

/** Names this run: its process, its machine, and a number that no other run draws. */
export const owner = (): string => `${process.pid}-${host}-${randomBytes(4).toString("hex")}`;

/** What `owner` gives, in a pattern. */
export const ownerPattern = "(\\d+)-([0-9a-f]{8})-[0-9a-f]{8}";

/** Whether the run of an owner is over. Only its own machine can tell. */
export const isOver = (pid: string, machine: string): boolean =>
  machine === host && !isRunning(Number(pid));
