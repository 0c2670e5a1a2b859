import { expect, test } from "vitest";
import { answersFrom } from "../../../src/init/answers.ts";
import { find } from "../../../src/init/found/index.ts";
import { plan } from "../../../src/init/plan.ts";
import { setUp } from "../../../src/init/set-up.ts";
import { emptyFolder } from "../../folder.ts";
import { planned, targetsOf } from "../planned.ts";

test("names that are given win, and parts go to the languages that have them", () => {
  const made = planned(
    {},
    {
      targets: ["typescript", "python", "rust", "java"],
      names: { java: "org.shop.faults", python: "shop-faults" },
      parts: ["hono", "flask", "reqwest", "spring"],
    },
  );
  expect(targetsOf(made)).toEqual([
    'typescript: { out: packages/typescript/src, package: "@acme/errors", with: [hono] }',
    "python: { out: packages/python/src/shop_faults, package: shop-faults, with: [flask] }",
    "rust: { out: packages/rust/src, package: acme-errors, with: [reqwest] }",
    "java: { out: packages/java/src/main/java, package: org.shop.faults, with: [spring] }",
  ]);
  expect(made.textOf("packages/java/pom.xml")).toContain("<groupId>org.shop</groupId>");
});

test.each([
  ["Ünïted Parcels & Co.", "united-parcels-co-errors", "com.unitedparcelsco.errors"],
  ["1337", "errors-1337", "com._1337.errors"],
])("packages of %s have names that their languages take", (name, python, java) => {
  const made = planned({}, { name, targets: ["python", "java"] });
  expect(targetsOf(made)[0]).toContain(`package: ${python} }`);
  expect(targetsOf(made)[1]).toContain(`package: ${java} }`);
});

test.each(["1337", "'Acme'", "& Acme", "Acme - Shop", "Public"])(
  "a catalogue of %s has no problem",
  async (name) => {
    const folder = emptyFolder();
    const found = { ...find(folder), folder: "acme" };
    const made = plan(answersFrom({ name, targets: ["java", "rust"] }, found), found);
    const done = await setUp(made, folder, "check");
    expect(done.problems?.map(({ message }) => message)).toBeUndefined();
  },
);
