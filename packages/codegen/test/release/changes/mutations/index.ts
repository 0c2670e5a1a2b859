import { catalogue } from "./catalogue.ts";
import { codes } from "./codes.ts";
import type { Entry } from "./entry.ts";
import { life } from "./life.ts";
import { open } from "./open.ts";
import { statuses } from "./statuses.ts";
import { wire } from "./wire.ts";

/** Every mutation that a release can have. */
export const mutations: readonly Entry[] = [
  ...codes,
  ...life,
  ...statuses,
  ...wire,
  ...catalogue,
  ...open,
];
