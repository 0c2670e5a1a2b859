import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { namer } from "../../src/index.ts";
import { awkward } from "./awkward.ts";

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
    ["e2e_failed", "E2EFailed", "E2E_FAILED", "e2e-failed"],
    ["utf8_invalid", "UTF8Invalid", "UTF8_INVALID", "utf8-invalid"],
  ])("%s", (name, identifier, constant, slug) => {
    expect(namer()(name)).toEqual({ identifier, constant, slug });
  });
});

test.each(awkward)("%s stays in one piece", (name, identifier, constant, slug) => {
  expect(namer()(name)).toEqual({ identifier, constant, slug });
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
  const identifier = (name: string, ...acronyms: string[]): string =>
    namer(acronyms)(name).identifier;
  const constant = (name: string, ...acronyms: string[]): string => namer(acronyms)(name).constant;

  test("keep their letters if they are a whole word, with an s or a number behind them, too", () => {
    expect(identifier("invalid_api_id")).toBe("InvalidAPIID");
    expect(identifier("apis_idle")).toBe("APIsIdle");
    expect(identifier("http2_idle")).toBe("HTTP2Idle");
    expect(identifier("apish_idle")).toBe("ApishIdle");
  });

  test("of a catalogue are written as they are there, or in capitals", () => {
    expect(identifier("sku_unknown")).toBe("SkuUnknown");
    expect(identifier("sku_unknown", "sku")).toBe("SKUUnknown");
    expect(identifier("sku_unknown", "SKU")).toBe("SKUUnknown");
    expect(identifier("skus_unknown", "SKUs")).toBe("SKUsUnknown");
    expect(identifier("partiql_failed", "PartiQL")).toBe("PartiQLFailed");
    expect(identifier("ebay_down", "eBay")).toBe("EBayDown");
  });

  test("of a catalogue replace the usual ones", () => {
    expect(identifier("invalid_api_ids", "Id")).toBe("InvalidAPIIds");
  });

  test("do not change a code in PascalCase", () => {
    expect(identifier("InvalidApiId", "ID")).toBe("InvalidApiId");
  });

  test("of a catalogue settle where words end", () => {
    expect(constant("RunPartiQLAgain")).toBe("RUN_PARTI_QL_AGAIN");
    expect(constant("RunPartiQLAgain", "PartiQL")).toBe("RUN_PARTIQL_AGAIN");
    expect(constant("AMIIDMissing")).toBe("AMIID_MISSING");
    expect(constant("AMIIDMissing", "ami")).toBe("AMI_ID_MISSING");
    expect(constant("VPCIsFull")).toBe("VPCIS_FULL");
    expect(constant("VPCIsFull", "VPC")).toBe("VPC_IS_FULL");
    expect(constant("VPCsAreFull", "VPC")).toBe("VPCS_ARE_FULL");
    expect(constant("DownOneBay", "eBay")).toBe("DOWN_ON_EBAY");
    expect(constant("VIPsFull", "IPs")).toBe("VIPS_FULL");
  });

  test("change neither constants nor URLs of codes that say where words end", () => {
    const { constant, slug } = namer()("sku_unknown");
    expect(namer(["sku"])("sku_unknown")).toMatchObject({ constant, slug });
  });

  test("that cannot occur in a code change nothing", () => {
    expect(namer(["a|b", "größe", "("])("AbOrder")).toEqual(namer()("AbOrder"));
  });
});

test("a name without letters and digits has no words", () => {
  expect(namer()("订单")).toEqual({ identifier: "", constant: "", slug: "" });
});

describe("of any code", () => {
  const word = fc.oneof(
    fc.stringMatching(/^[A-Za-z0-9]{1,6}$/),
    fc.constantFrom("iOS", "OAuth", "IPs", "2FA", "API", "IPv6", "Is", "420", "CMKs", "eBay", "QL"),
  );
  const code = fc
    .array(fc.tuple(word, fc.constantFrom("", "", "", "_", ".", ":", "-", "/")), { minLength: 1 })
    .map((parts) => parts.flat().join(""));
  const acronyms = fc.subarray(["eBay", "IPs", "ab", "aba", "QL", "9x", "Id", "A"]);
  const holds = (check: (code: string, acronyms: readonly string[]) => void): void =>
    fc.assert(fc.property(code, acronyms, check));
  const letters = (name: string): string => name.replace(/[^A-Za-z0-9]/g, "").toLowerCase();

  test("the names are valid in languages and URLs", () => {
    holds((code, acronyms) => {
      const { identifier, constant, slug } = namer(acronyms)(code);
      expect(identifier).toMatch(/^[A-Z][A-Za-z0-9]*$/);
      expect(constant).toMatch(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/);
      expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    });
  });

  test("no letter or digit is lost, and none is added but the E before a digit", () => {
    holds((code, acronyms) => {
      const { identifier, constant, slug } = namer(acronyms)(code);
      const expected = letters(code);
      expect(letters(slug)).toBe(expected);
      const prefix = /^\d/.test(expected) ? "e" : "";
      expect(letters(identifier)).toBe(prefix + expected);
      expect(letters(constant)).toBe(prefix + expected);
    });
  });

  test("each name gives itself again, as a code", () => {
    holds((code, acronyms) => {
      const names = namer(acronyms);
      const { identifier, constant, slug } = names(code);
      if (/[a-z]/.test(identifier)) expect(names(identifier).identifier).toBe(identifier);
      expect(names(constant).constant).toBe(constant);
      expect(names(slug).slug).toBe(slug);
    });
  });

  test("the order of the acronyms does not matter", () => {
    holds((code, acronyms) => {
      expect(namer(acronyms.toReversed())(code)).toEqual(namer(acronyms)(code));
    });
  });
});

test("a run of capitals that acronyms cannot fill, in many ways, is one word", () => {
  const name = `${"A".repeat(250)}XXyz`;
  expect(namer(["a", "aa", "aaa"])(name).constant).toBe(`${"A".repeat(250)}X_XYZ`);
});
