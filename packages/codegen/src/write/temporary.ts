import { randomUUID } from "node:crypto";
import { isRunning } from "./running.ts";

/** Milliseconds after which a temporary file counts as left over. They live for an instant. */
const lifetime = 60_000;

const form = /^\.error-codegen-(\d+)-[0-9a-f]{32}$/;

/** A unique name that contains the number of the process that writes it. */
export const temporaryName = (): string =>
  `.error-codegen-${process.pid}-${randomUUID().replaceAll("-", "")}`;

export const isTemporaryName = (name: string): boolean => form.test(name);

/**
 * Whether a run may still be writing a temporary file, by the time of its last change. The age counts
 * because process numbers are reused. A mistake costs little: a run whose temporary file is gone writes it
 * again.
 */
export function isAtWork(name: string, time: number): boolean {
  const pid = Number(form.exec(name)?.[1]);
  return Math.abs(Date.now() - time) < lifetime && isRunning(pid);
}
