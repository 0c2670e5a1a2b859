import { createHash } from "node:crypto";
import type { Digest, LockFile } from "../formats/lock-file.ts";

/** The digest of a value's JSON. */
export const jsonDigest = (value: unknown): Digest =>
  createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 16);

/** The digest that a lock must have: of everything in it except the digest. */
export const lockDigest = ({ digest: _, ...content }: LockFile): Digest => jsonDigest(content);
