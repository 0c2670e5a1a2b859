import type { Bump, Finding } from "../release/report.ts";

const order: readonly (Bump | "none")[] = ["none", "patch", "minor", "major"];

export const isLess = (a: Bump | "none", b: Bump | "none"): boolean =>
  order.indexOf(a) < order.indexOf(b);

/** The largest of some releases. */
export const largest = <T extends Bump | "none">(all: Iterable<T>): T | "none" =>
  [...all].reduce<T | "none">((most, one) => (isLess(most, one) ? one : most), "none");

/** Whether a change needs an `approve` line: what only follows from another one has the reason of that. */
export const needsReason = ({ severity, follows }: Finding): boolean =>
  severity === "breaking" && follows === undefined;

/** The name of a change in an `approve` line: its kind and its subject. */
export const nameOf = ({ kind, subject }: Finding): string =>
  subject === undefined ? kind : `${kind} ${subject}`;
