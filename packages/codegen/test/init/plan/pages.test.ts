import { expect, test } from "vitest";
import { planned } from "../planned.ts";

test("the pages of a repository that is the pages of its owner are at the top", () => {
  const remote = { host: "github.com", path: "Acme/acme.github.io", prefix: "" };
  expect(planned({}, {}, { remote }).answers.docs).toBe("https://acme.github.io/");
});
