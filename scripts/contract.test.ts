import { expect, test } from "vitest";
import { changesetsOf, contractOf } from "../packages/codegen/src/index.ts";
import { contract } from "./contract.ts";
import { config } from "./targets.ts";

test("the generator finds the package of each target, and we add who sends", () => {
  const { workspace } = changesetsOf(".");
  const found = workspace && contractOf(config, ".", workspace);
  expect({ wire: "@org/error-conformance", ...Object.fromEntries(found ?? []) }).toEqual(
    Object.fromEntries(contract),
  );
});
