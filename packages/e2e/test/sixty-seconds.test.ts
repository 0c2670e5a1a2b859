import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { packedGenerator } from "../src/packed-generator.ts";
import { foreignFolder, inRepository, put } from "../src/places.ts";
import { blocks, readme } from "../src/readme.ts";
import { run } from "../src/run.ts";
import { describeWith } from "../src/toolchains.ts";

const [, section = ""] = /^## Sixty seconds\n(.*?)^## /ms.exec(readme(inRepository())) ?? [];

describeWith("python", "the first section of the README", () => {
  test("leads to what it shows, as it is typed, with the generator as it is packed", async () => {
    const port = await freePort();
    const page = section.replaceAll("8080", String(port));
    const [init = "", start = "", client = ""] = blocks(page, "sh");
    const [initialised = "", received = "", understood = ""] = blocks(page, "");

    const { command, tarball } = await packedGenerator();
    const folder = foreignFolder();
    const bash = (script: string): Promise<string> =>
      run("bash", ["-ec", script], { cwd: folder, env, minutes: 15 });
    const said = await bash(init.replace(/^npx \S+/, command));
    expect(said).toMatch(elided(initialised));

    // No registry has the version that is tested.
    const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    manifest.devDependencies["@org/error-codegen"] = `file:${tarball}`;
    put(folder, { "package.json": manifest });
    const [, next = ""] = /^Next:\n(.*?)\n\n/ms.exec(said) ?? [];
    expect(next.split("\n")).toHaveLength(3);
    await bash(next);

    put(folder, filesOf(page));
    const [prepare = "", serve = ""] = start.split(/^(?=node )/m);
    await bash(prepare);
    const service = spawn("bash", ["-ec", `exec ${serve}`], {
      cwd: folder,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "inherit"],
    });
    try {
      const [url] = await once(service.stdout, "data");
      const [, asked, body] = /^\$ curl (\S+)\n(.*)\n$/.exec(received) ?? [];
      expect(String(url).trim()).toBe(asked);
      expect(await (await fetch(asked ?? "")).text()).toBe(body);
      expect(await bash(client)).toBe(understood);
    } finally {
      service.kill();
    }
  });
});

const env: NodeJS.ProcessEnv = {
  // The tests of the package need a Node that runs TypeScript, as this one does.
  PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
  // A person types this: in CI, pnpm refuses a lockfile that lacks the new package.
  CI: undefined,
};

/** The files that a page shows, each after its path. */
const filesOf = (page: string): Record<string, string> =>
  Object.fromEntries(
    Array.from(
      page.matchAll(/`([\w./-]+)`:\n\n```\w+\n(.*?)^```$/gms),
      ([, path = "", text = ""]): [string, string] => [path, text],
    ),
  );

/** What a page shows of an output, where `…` stands for any lines. */
const elided = (shown: string): RegExp =>
  new RegExp(
    shown
      .split(/^ *…\n/m)
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join("[^]*"),
  );

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
