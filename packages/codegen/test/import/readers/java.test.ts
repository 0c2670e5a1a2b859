import { expect, test } from "vitest";
import { imported } from "../imported.ts";

test("arguments are named after the parameters of the constructor with as many", async () => {
  const java = `package shop;
/** Errors of the shop. */
public enum ShopError implements Coded {
  /**
   * The bread {@code id} is not there.
   * <p>It <b>may</b> be sold.</p>
   */
  BREAD_MISSING("bread.missing", HttpStatus.NOT_FOUND, "There is no such " + "bread"),
  /** @deprecated Use BREAD_MISSING. */
  @Deprecated
  BREAD_GONE("bread.gone", HttpStatus.valueOf(410)), // It is \\u0022gone\\u0022.
  OVEN_COLD("oven.cold", 503, """
      The oven is cold.
      Wait."""),
  UNKNOWN;

  private final String code;

  ShopError() { this("x", 1); }
  ShopError(String code, HttpStatus status) { this(code, status, ""); }
  ShopError(String code, HttpStatus status, String message) { this.code = code; }
}
enum Color { RED }
`;
  const { codes, left } = await imported({ "ShopError.java": java });
  expect(codes).toEqual({
    "bread.missing": {
      meaning: "There is no such bread",
      statuses: [404],
      description: "The bread {@code id} is not there.\n\nIt **may** be sold.",
    },
    "bread.gone": {
      meaning: "bread.gone",
      statuses: [410],
      deprecated: { reason: "Use BREAD_MISSING." },
    },
    "oven.cold": { meaning: "The oven is cold. Wait.", statuses: [503] },
    UNKNOWN: "UNKNOWN",
  });
  expect(left).toContain(
    "ShopError.java:23:1 left-table: Color does not say that it is about errors, as others do.",
  );
});

test("without a constructor, arguments are named after the fields that Lombok takes", async () => {
  const java = `@AllArgsConstructor
enum ErrorCode {
  SOLD(17, "It is sold");
  private static final int MORE = 1;
  private final int code;
  private final String message;
}`;
  expect((await imported({ "a.java": java })).codes).toEqual({
    SOLD: { meaning: "It is sold", value: 17 },
  });
});

test("statuses that constants share are statuses, and an only text is what it means", async () => {
  const shared = "enum E { A_ERR(404), B_ERR(404), C_ERR(409); E(int n) {} }";
  expect((await imported({ "a.java": shared }, { map: { n: "statuses" } })).codes).toEqual({
    A_ERR: { meaning: "A_ERR", statuses: [404] },
    B_ERR: { meaning: "B_ERR", statuses: [404] },
    C_ERR: { meaning: "C_ERR", statuses: [409] },
  });
  expect(
    (await imported({ "a.java": 'enum E { A("It is sold"), B("It is old"); }' })).codes,
  ).toEqual({
    A: "It is sold",
    B: "It is old",
  });
});

test("a code that a program computes is left and said; the name of a status is no code", async () => {
  const java = `enum ErrorCode {
  SUCCESS(0, "Success"), COLD(1, "It is cold"), HOT(BASE + 2, "It is hot"), ODD(Codes.ODD, String.format("a", 1));
  ErrorCode(int code, String message) {}
}
enum GoneError { LATE(HttpStatus.GONE), LOST(HttpStatus.NOT_FOUND); }`;
  const { codes, left } = await imported({ "a.java": java }, { only: ["ErrorCode", "GoneError"] });
  expect(codes).toEqual({
    COLD: { meaning: "It is cold", value: 1 },
    LATE: { meaning: "LATE", statuses: [410] },
    LOST: { meaning: "LOST", statuses: [404] },
  });
  expect(left.slice(0, 3)).toEqual([
    "a.java:2:3 left-code: SUCCESS is not an error.",
    "a.java:2:53 left-code: HOT is BASE + 2, which is neither a text nor a whole number.",
    "a.java:2:81 left-code: ODD is Codes.ODD, which is neither a text nor a whole number.",
  ]);
});
