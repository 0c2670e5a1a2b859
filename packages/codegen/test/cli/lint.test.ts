import { rmSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { outcomeOf } from "../command.ts";
import { emptyFolder } from "../folder.ts";
import { Bakery } from "./bakery.ts";

let bakery: Bakery;

beforeEach(() => {
  bakery = new Bakery();
});

test("lint reports no problems, even without a config", async () => {
  const stdout = "Bakery errors: no problems in 2 codes and 2 statuses\n";
  expect(await bakery.run("lint")).toMatchObject({ status: 0, stdout });
  for (const path of ["errors", "errors/catalog.yaml", join(bakery.folder, "errors")])
    expect(
      await outcomeOf(emptyFolder(), [
        "lint",
        "--catalog",
        join(bakery.folder, path.replace(`${bakery.folder}/`, "")),
      ]),
    ).toMatchObject({ status: 0, stdout });
});

test("lint lists the problems", async () => {
  bakery.edit("errors/catalog.yaml", (text) => text.replace("[409, 503]", "[409, 418]"));
  expect(await bakery.run("lint", "--catalog", "errors")).toMatchObject({
    status: 1,
    stdout: expect.stringContaining(
      "errors/catalog.yaml:15:21  known-status  oven.full has status 418",
    ),
  });
});

test.each(["json", "github", "sarif"])(
  "lint prints nothing but the %s that machines read",
  async (format) => {
    expect(await bakery.run("lint", "--format", format)).toMatchObject({ status: 0, stderr: "" });
    expect((await bakery.run("lint", "--format", format)).stdout).not.toContain("no problem");
    bakery.edit("errors/catalog.yaml", (text) => text.replace("oven.full:", "oven full:"));
    const { status, stdout } = await bakery.run("lint", "--format", format);
    expect(status).toBe(1);
    expect(stdout).toContain("plain-name");
    if (format !== "github") expect(JSON.parse(stdout)).toBeTypeOf("object");
  },
);

test("lint takes no config for a catalogue", async () => {
  expect(await bakery.run("lint", "--catalog", "error-codegen.yaml")).toMatchObject({
    status: 2,
    stderr:
      "error-codegen: error-codegen.yaml is a config, not a catalogue. Use --config error-codegen.yaml.\n",
  });
});

test("lint without a config says that a catalogue will do", async () => {
  rmSync(join(bakery.folder, "error-codegen.yaml"));
  expect((await bakery.run("lint")).stdout).toContain(
    "Or pass another file with --config, or a catalogue with --catalog.\n",
  );
});
