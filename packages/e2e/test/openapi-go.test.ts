import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { foreignFolder, put } from "../src/places.ts";
import { run } from "../src/run.ts";
import { mediaTypes, sent, sentLater } from "../src/sent.ts";
import { bundledService, type descriptions } from "../src/service.ts";
import { describeWith } from "../src/toolchains.ts";

const generator = "github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen@v2.8.2";

/** The client that the generator makes of the description in a version of OpenAPI. */
async function clientOf(version: keyof typeof descriptions): Promise<string> {
  const { folder } = await bundledService(version);
  const to = ["-generate", "types,client", "-package", "chat", "-o", "chat.gen.go"];
  await run("go", ["run", generator, ...to, "bundle.json"], { cwd: folder });
  return readFileSync(join(folder, "chat.gen.go"), "utf8");
}

describeWith("go", "a Go client that oapi-codegen makes of a service's description", () => {
  let client: string;
  let folder: string;
  beforeAll(async () => {
    client = await clientOf("3.1");
    folder = foreignFolder();
    cpSync(join(import.meta.dirname, "service/go"), folder, { recursive: true });
    put(folder, { "chat/chat.gen.go": client });
    await run("go", ["mod", "tidy"], { cwd: folder });
  });

  test("is the same of OpenAPI 3.0 and 3.1", async () => {
    expect(await clientOf("3.0")).toBe(client);
  });

  test("gives go vet nothing to say", async () => {
    await run("go", ["vet", "./..."], { cwd: folder });
  });

  test("understands everything that services send, and what they may send later", async () => {
    const responses = mediaTypes.flatMap((type) => [...sent(type), ...sentLater(type)]);
    put(folder, { "sent.json": responses });
    const printed = await run("go", ["run", ".", "sent.json"], { cwd: folder });
    const codes = responses.map(({ code }) => `${code} ${code}`);
    expect(printed.trim().split("\n")).toEqual(codes);
  });
});
