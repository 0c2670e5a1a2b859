import { expect, test } from "vitest";
import { wireOf } from "../../src/model/wire.ts";

const shop = { name: "shop", code: "/code", message: "/text" };
const read = (wire: Parameters<typeof wireOf>[0]): string[] =>
  wireOf(wire).accepts.map(({ name }) => name);

test("clients read what services send, first of all unless it is listed", () => {
  expect(read({ format: shop })).toEqual(["shop"]);
  expect(read({ format: shop, accepts: ["problem", "flat"] })).toEqual(["shop", "problem", "flat"]);
  expect(read({ format: "flat", accepts: ["problem", "flat"] })).toEqual(["problem", "flat"]);
});
