import { createHash } from "node:crypto";
import type { Digest, LockFile } from "../formats/lock-file.ts";

/** The digest of a value, written as JSON. */
export const digest = (value: unknown): Digest =>
  createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 16);

/** The digest that a lock has to have: of everything in it but the digest. */
export const lockDigest = ({ digest: _, ...content }: LockFile): Digest => digest(content);
