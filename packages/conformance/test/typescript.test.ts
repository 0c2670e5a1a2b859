import * as runtime from "@org/error-codes";
import { describe, expect, test } from "vitest";
import { run, type Tested } from "../src/run.ts";
import { files } from "./files.ts";

describe.each(files().map((file) => ({ kind: file.kind, file })))(
  "the vectors of $kind",
  ({ file }) => {
    const outcome = run(runtime as Tested, file);

    test("give in TypeScript's package what each of them expects", () => {
      expect(outcome.failures).toEqual([]);
    });

    test("are run, all of them", () => {
      expect(outcome.run).toBe(file.count);
    });
  },
);
