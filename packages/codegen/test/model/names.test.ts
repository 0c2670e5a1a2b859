import { describe, expect, test } from "vitest";
import { namer } from "../../src/index.ts";

describe("a name is split into words, and joined for each use", () => {
  test.each([
    ["order_expired", "OrderExpired", "ORDER_EXPIRED", "order-expired"],
    [
      "channel:no_available_key",
      "ChannelNoAvailableKey",
      "CHANNEL_NO_AVAILABLE_KEY",
      "channel-no-available-key",
    ],
    ["order.item/not-found", "OrderItemNotFound", "ORDER_ITEM_NOT_FOUND", "order-item-not-found"],
    ["orderExpired", "OrderExpired", "ORDER_EXPIRED", "order-expired"],
    ["OrderExpired", "OrderExpired", "ORDER_EXPIRED", "order-expired"],
    ["ORDER_EXPIRED", "OrderExpired", "ORDER_EXPIRED", "order-expired"],
    ["ORDER-4711", "Order4711", "ORDER_4711", "order-4711"],
    ["HTTPError", "HTTPError", "HTTP_ERROR", "http-error"],
    ["badHTTPRequest", "BadHTTPRequest", "BAD_HTTP_REQUEST", "bad-http-request"],
    ["x", "X", "X", "x"],
    ["e2e_failed", "E2eFailed", "E2E_FAILED", "e2e-failed"],
    ["utf8_invalid", "UTF8Invalid", "UTF8_INVALID", "utf8-invalid"],
  ])("%s", (name, identifier, constant, slug) => {
    expect(namer()(name)).toEqual({ identifier, constant, slug });
  });
});

describe("a name that starts with a digit", () => {
  test.each([
    ["1001", "E1001", "E1001", "1001"],
    ["404_not_found", "E404NotFound", "E404_NOT_FOUND", "404-not-found"],
    ["3ds.failed", "E3dsFailed", "E3DS_FAILED", "3ds-failed"],
  ])("%s gets a letter, but not in URLs", (name, identifier, constant, slug) => {
    expect(namer()(name)).toEqual({ identifier, constant, slug });
  });
});

describe("acronyms", () => {
  test("are written in capitals if they are a whole word", () => {
    expect(namer()("invalid_api_id").identifier).toBe("InvalidAPIID");
    expect(namer()("apis_idle").identifier).toBe("ApisIdle");
  });

  test("can be added by a catalogue, in any case", () => {
    expect(namer()("sku_unknown").identifier).toBe("SkuUnknown");
    expect(namer(["SKU"])("sku_unknown").identifier).toBe("SKUUnknown");
  });

  test("change neither constants nor URLs", () => {
    const { constant, slug } = namer()("sku_unknown");
    expect(namer(["sku"])("sku_unknown")).toMatchObject({ constant, slug });
  });
});

test("a name without letters and digits has no words", () => {
  expect(namer()("订单")).toEqual({ identifier: "", constant: "", slug: "" });
});

test("every name is valid in languages and URLs", () => {
  for (const name of ["a", "A.b", "9a", "a_b:c/d-e.f", "aBC", "ABc", "a1B2"]) {
    const { identifier, constant, slug } = namer()(name);
    expect(identifier).toMatch(/^[A-Z][A-Za-z0-9]*$/);
    expect(constant).toMatch(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/);
    expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  }
});
