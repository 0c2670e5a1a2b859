import { expect, test, vi } from "vitest";
import { complete } from "../../src/cli/init-answers.ts";
import { docsFault } from "../../src/init/faults.ts";
import { type Found, find } from "../../src/init/found/index.ts";
import { emptyFolder, fill } from "../folder.ts";

/** Somebody who says these things, and what they are asked. */
function person(...says: string[]): {
  asked: string[];
  asker: (question: string) => Promise<string>;
} {
  const asked: string[] = [];
  const asker = async (question: string): Promise<string> => {
    asked.push(question);
    return says.shift() ?? "";
  };
  return { asked, asker };
}

const found = (): Found => ({ ...find(emptyFolder()), folder: "shop" });

test("three questions, each with what is found as its answer", async () => {
  const { asked, asker } = person();
  expect(await complete({}, found(), asker)).toEqual({
    name: "Shop",
    targets: ["typescript", "markdown"],
    docs: "https://shop.example/errors/",
  });
  expect(asked).toEqual([
    "Whose errors are they (Shop)",
    "What to generate: typescript, go, python, rust, java, json-schema, openapi, markdown (typescript, markdown)",
    "Where will each code have its page (https://shop.example/errors/)",
  ]);
});

test("what an option says is not asked, and what was said counts for later answers", async () => {
  const { asked, asker } = person("Acme Shop");
  const { name, docs } = await complete({ targets: ["go"] }, found(), asker);
  expect([name, docs]).toEqual(["Acme Shop", "https://acme-shop.example/errors/"]);
  expect(asked).toHaveLength(2);
});

test("a catalogue that is there says where the pages are", async () => {
  const folder = emptyFolder();
  fill(folder, {
    "errors/catalog.yaml":
      "name: shop\ntitle: Acme Shop errors\ndocs: https://docs.shop.example/\nwire: { format: flat }\ncodes: { sold: It is sold }\n",
  });
  const { asked, asker } = person();
  expect(await complete({}, find(folder), asker)).toMatchObject({
    name: "Acme Shop",
    docs: "https://docs.shop.example/",
  });
  expect(asked).toHaveLength(2);
});

test.each(["https://example.com/a b/", "https://example.com/é/", "https://example.com/?q"])(
  "pages cannot be at %s",
  (docs) => {
    expect(docsFault(docs)).toContain(`${docs} is not the address of pages.`);
  },
);

test("an answer that cannot be used gets its reason, and the question comes again", async () => {
  const printed = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const { asked, asker } = person(
    "Shop",
    "pyton",
    "python go",
    "example.com",
    "https://example.com/e",
  );
  expect(await complete({}, found(), asker)).toEqual({
    name: "Shop",
    targets: ["go", "python"],
    docs: "https://example.com/e",
  });
  expect(asked).toHaveLength(5);
  expect(printed.mock.calls.join("")).toMatch(
    /^There is no target pyton\. Did you mean python\? .*\nexample\.com is not the address of pages\./,
  );
});
