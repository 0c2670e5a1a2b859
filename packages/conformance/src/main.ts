import { deepEqual, equal, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as errors from "@org/error-codes";
import { run } from "./run.ts";

/** The folder of the vectors. */
const folder = new URL("../vectors/", import.meta.url);

for (const kind of ["parse", "stream", "decide-retry", "raise", "negotiate"])
  test(`every vector of ${kind} gives what it expects`, () => {
    const file = JSON.parse(readFileSync(new URL(`${kind}.json`, folder), "utf8"));
    equal(file.kind, kind);
    const { run: count, failures } = run(errors, file);
    console.log(`vectors ${kind}: ${count} run, 0 left out`);
    deepEqual(failures, []);
    ok(count > 0);
    equal(count, file.count);
  });
