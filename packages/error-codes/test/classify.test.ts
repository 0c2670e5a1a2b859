import { expect, test, vi } from "vitest";
import { classify } from "../src/classify.ts";

vi.mock("../src/generated/statuses.ts", () => ({ statuses: {} }));

test.each([
  [399, "terminal", "operator"],
  [400, "correctable", "caller"],
  [408, "transient", "caller"],
  [425, "transient", "caller"],
  [429, "transient", "caller"],
  [499, "correctable", "caller"],
  [500, "transient", "operator"],
  [501, "terminal", "operator"],
  [505, "terminal", "operator"],
  [599, "transient", "operator"],
])("where the catalogue has no status, %s is %s and for the %s", (status, recovery, actor) => {
  expect(classify(status)).toEqual({ recovery, actor, docsUrl: null });
});
