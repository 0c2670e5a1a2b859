import { beforeEach, expect, test } from "vitest";
import { Bakery } from "./bakery.ts";

let bakery: Bakery;

beforeEach(() => {
  bakery = new Bakery();
});

const later = (text: string): string =>
  text.replace(
    "  409:",
    "  503: { name: busy, meaning: Busy, cause: Our fault, recovery: transient, actor: operator }\n  409:",
  );
const withRules =
  (rules: string) =>
  (text: string): string =>
    `${text}rules: ${rules}\n`;
const fact = "errors/catalog.yaml:9:3  order (warning)  409 comes after 503; statuses ascend.\n";

beforeEach(() => bakery.edit("errors/catalog.yaml", later));

test("a warning fails nothing, and is printed", async () => {
  const lint = await bakery.run("lint");
  expect(lint.status).toBe(0);
  expect(lint.stdout).toContain(fact);
  expect(lint.stdout).toMatch(
    /fix: Move it up to line 8, before 503\.\n\n1 warning that you can leave\nBakery errors: no errors in 2 codes and 3 statuses\n$/,
  );
  const generate = await bakery.run("generate");
  expect(generate).toMatchObject({ status: 0, stdout: expect.stringContaining(fact) });
  expect(generate.stdout).toMatch(/ files written, 0 removed, 0 unchanged /);
  expect(await bakery.run("check")).toMatchObject({
    status: 0,
    stdout: expect.stringContaining(fact),
  });
  expect((await bakery.run("explain", "oven.full")).stdout).not.toContain("order");
});

test("a warning has its level in every format", async () => {
  const [problem] = JSON.parse((await bakery.run("lint", "--format", "json")).stdout);
  expect(problem).toMatchObject({ rule: "order", level: "warning" });
  const { status, stdout } = await bakery.run("generate", "--format", "github");
  expect(status).toBe(0);
  expect(stdout).toMatch(/^::warning file=errors\/catalog\.yaml,line=9,[^\n]*\n$/);
});

test("a warning is an error if the config says so, and writes nothing", async () => {
  bakery.edit("error-codegen.yaml", withRules("{ order: error }"));
  for (const command of ["lint", "generate", "check"])
    expect(await bakery.run(command)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining("order  409 comes after 503"),
    });
  expect(Object.keys(bakery.files())).toHaveLength(2);
});

test("a warning is gone if the config switches its rule off", async () => {
  bakery.edit("error-codegen.yaml", withRules("{ order: off }"));
  const stdout = "Bakery errors: no problems in 2 codes and 3 statuses\n";
  expect(await bakery.run("lint")).toMatchObject({ status: 0, stdout });
});

test("a warning is listed with the errors", async () => {
  bakery.edit("errors/catalog.yaml", (text) => text.replace("category: oven", "category: ovn"));
  const { status, stdout } = await bakery.run("lint");
  expect(status).toBe(1);
  expect(stdout).toMatch(
    /\n\n1 error {5}known-category\n1 warning {3}order\n\n1 error to fix, and 1 warning that you can leave\n$/,
  );
});
