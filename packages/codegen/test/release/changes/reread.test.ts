import { describe, expect, test } from "vitest";
import type { ShapeData } from "../../../src/formats/catalog-data.ts";
import { shapes } from "../../../src/model/shapes.ts";
import { findReread } from "../../../src/release/changes/reread.ts";

const { openai, anthropic, flat } = shapes;
const own = (name: string, code: string, message: string, more: object = {}): ShapeData => ({
  name,
  code,
  message,
  ...more,
});
const reread = (before: readonly ShapeData[], after: readonly ShapeData[]): string | undefined =>
  findReread(before, after, () => true);

describe("a body is read differently when", () => {
  test("a new first shape matches it and changes its code", () => {
    const thief = own("aaa", "/error/type", "/error/message", { param: "/error/param" });
    expect(reread([openai, flat], [thief, openai, flat])).toBe(
      'The body {"error":{"message":"/error/message","code":"/error/code","type":"/error/type","param":"/error/param"}} was read as openai with the code "/error/code", the type "/error/type", and is now read as aaa with the code "/error/type", no type.',
    );
  });

  test("another shape has the same places under a different name", () => {
    expect(reread([openai], [{ ...openai, name: "aaa" }, openai])).toMatch(
      /^The body \{.*\} was read as openai, and is now read as aaa\.$/,
    );
  });

  test("it fitted loosely a shape that now comes after one that it fits closely", () => {
    expect(reread([openai], [openai, anthropic])).toBe(
      'The body {"error":{"message":"/error/message","type":"/error/type"}} was read as openai, and is now read as anthropic.',
    );
  });

  test("no shape is left for it", () => {
    expect(reread([openai, flat], [openai])).toMatch(/^The body .* and now no format fits it\.$/);
  });

  test("a shape reads numbers where another reads texts", () => {
    const numbered = { ...own("a", "/n", "/text"), type: "/code" };
    expect(reread([numbered], [{ ...numbered, code: "/code", type: "/n" }])).toBeDefined();
  });

  test("a place is an index of a list", () => {
    const listed = own("listed", "/errors/0/code", "/errors/0/message");
    expect(reread([listed], [own("listed", "/errors/0/id", "/errors/0/message")])).toContain(
      'The body {"errors":[{"message":"/errors/0/message",',
    );
  });
});

describe("no body is read differently when", () => {
  test("a new last shape has its own places", () => {
    const kiln = own("kiln", "/kiln/code", "/kiln/text");
    expect(reread([openai, flat], [openai, flat, kiln])).toBeUndefined();
  });

  test("shapes that no body can match together change order", () => {
    const nested = own("nested", "/message/code", "/message/text");
    expect(reread([flat, nested], [nested, flat])).toBeUndefined();
  });

  test("a shape that another hides is removed", () => {
    const hidden = own("flat", "/code", "/message", { param: "/param" });
    expect(
      reread([{ ...hidden, name: "all" }, hidden], [{ ...hidden, name: "all" }]),
    ).toBeUndefined();
  });
});
