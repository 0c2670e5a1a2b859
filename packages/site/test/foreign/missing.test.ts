import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, expect, test } from "vitest";
import { foreignFolder, inRepository, put } from "../../../e2e/src/places.ts";

const catalog = `name: shop
title: Shop errors
docs: https://errors.example.org/
wire: { format: problem }
codes:
  closed: { meaning: It is closed, statuses: [409] }
`;

let served: ChildProcess | undefined;

afterAll(async () => {
  if (!served || served.exitCode !== null) return;
  const ended = once(served, "exit");
  served.kill("SIGINT");
  await ended;
});

test("error-site dev waits for what the config names, until it is there", async () => {
  const folder = foreignFolder();
  put(folder, {
    "error-codegen.yaml":
      "catalog: errors/catalog.yaml\ntargets: {}\nsite: { out: site, logo: logo.svg }\n",
  });
  const cli = inRepository("packages/site/src/cli/cli.ts");
  served = spawn(process.execPath, ["--conditions=source", cli, "dev"], { cwd: folder });
  let printed = "";
  for (const stream of [served.stdout, served.stderr])
    stream?.on("data", (text: Buffer) => {
      printed += text;
    });
  // A file may come before it is watched, so it is saved until that has an effect.
  const saved = async (path: string, text: string, effect: RegExp): Promise<void> => {
    const before = printed.length;
    const seen = (): string => {
      put(folder, { [path]: text });
      return printed.slice(before);
    };
    await expect.poll(seen, { timeout: 60_000, interval: 500 }).toMatch(effect);
  };
  await expect.poll(() => printed, { timeout: 60_000 }).toContain("logo.svg does not exist.");
  const picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>\n';
  await saved("logo.svg", picture, /errors\/catalog\.yaml does not exist\./);
  await saved("errors/catalog.yaml", catalog, /^Shop errors: http:\/\/localhost:\d+\/$/m);
  const [address = ""] = /http:\S+/.exec(printed) ?? [];
  const page = await fetch(new URL("codes/closed/", address));
  expect(await page.text()).toContain("It is closed");
});
