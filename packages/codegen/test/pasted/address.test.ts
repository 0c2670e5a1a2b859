import { expect, test } from "vitest";
import { pathsOf } from "../../src/pasted/address.ts";

const pages = "https://shop.example/errors/";

test.each([
  "https://shop.example/errors/codes/sold-out/",
  "http://shop.example/errors/codes/sold-out",
  "shop.example/errors/codes/sold-out",
  "https://shop.example/errors/codes/sold-out?a=/b/#in-code",
])("a page is known by its address: %s", (text) => {
  expect(pathsOf(text, pages)).toContain("codes/sold-out/");
});

test("it is known in another language", () => {
  expect(pathsOf("https://shop.example/errors/zh-Hant/codes/sold-out/", pages)).toContain(
    "codes/sold-out/",
  );
});

test.each([
  "https://shop.example/codes/sold-out/",
  "https://shop.example/errorss/codes/sold-out/",
  "see https://shop.example/errors/codes/sold-out/",
  "sold-out",
  "",
])("nothing else is the address of a page: %j", (text) => {
  expect(pathsOf(text, pages)).toEqual([]);
});
