import { afterAll, expect, test, vi } from "vitest";

// Other files share the modules of this one: theirs stay as they are.
vi.resetModules();
vi.doMock("../src/generated/statuses.ts", () => ({ statuses: {} }));
const { classify } = await import("../src/classify.ts");
afterAll(() => {
  vi.doUnmock("../src/generated/statuses.ts");
  vi.resetModules();
});

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
