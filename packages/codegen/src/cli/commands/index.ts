import type { Command } from "../command.ts";
import { add } from "./add.ts";
import { check } from "./check.ts";
import { diff } from "./diff.ts";
import { explain } from "./explain.ts";
import { freeze } from "./freeze.ts";
import { generate } from "./generate.ts";
import { lint } from "./lint.ts";
import { stamp } from "./stamp.ts";

/** Every command, in the order of help. */
export const commands: readonly Command[] = [
  generate,
  check,
  lint,
  explain,
  add,
  diff,
  freeze,
  stamp,
];
