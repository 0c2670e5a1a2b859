import { expect, test } from "vitest";
import { compareVersions } from "../../src/release/version.ts";

test.each([
  ["1.4.0", "1.10.0", -1],
  ["2.0.0", "1.9.9", 1],
  ["1.4.0", "1.4.0", 0],
  ["17", "17.0.2", -1],
  ["1.85.1", "1.85", 1],
  ["1.85", "1.85.0", 0],
])("%s and %s compare as %i", (a, b, order) => {
  expect(Math.sign(compareVersions(a, b))).toBe(order);
});
