import { writeFileSync } from "node:fs";

/** Puts something hostile where the catalogue should be. */
export type Hostile = (path: string) => void;

/** A catalogue with nothing wrong in it, to put one hostile thing into. */
export const sound = `name: shop
title: Shop errors
docs: https://errors.example.org/
wire: { format: openai }
categories:
  order: { title: Orders }
statuses:
  404: { name: not_found, meaning: Not found, cause: No such order, recovery: correctable, actor: caller }
codes:
  order_missing:
    category: order
    meaning: No such order
    action: Check the number
    statuses: [404]
    recovery: correctable
    actor: caller
`;

/** A file of these bytes. */
export const content =
  (bytes: string | Uint8Array): Hostile =>
  (path) =>
    writeFileSync(path, bytes);

/** The sound catalogue with more at its end. */
export const more = (hostile: string): Hostile => content(sound + hostile);

/** The sound catalogue with a part of it replaced. */
export function instead(part: string, hostile: string): Hostile {
  if (!sound.includes(part)) throw new Error(`The sound catalogue has no ${part}.`);
  return content(sound.replace(part, () => hostile));
}

/** The sound catalogue with another title. */
export const title = (hostile: string): Hostile => instead("Shop errors", hostile);
