import { cpSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { put } from "../src/places.ts";
import { run } from "../src/run.ts";
import { mediaTypes, sent, sentLater } from "../src/sent.ts";
import { bundledService } from "../src/service.ts";
import { describeWith } from "../src/toolchains.ts";

const generator = "github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen@v2.8.2";

describeWith("go", "a Go client that oapi-codegen makes of a service's description", () => {
  describe.each(["3.0", "3.1"] as const)("in OpenAPI %s", (version) => {
    let folder: string;
    beforeAll(async () => {
      ({ folder } = await bundledService(version));
      const client = join(folder, "chat");
      cpSync(join(import.meta.dirname, "service/go"), folder, { recursive: true });
      cpSync(join(folder, "bundle.json"), join(client, "bundle.json"));
      const to = ["-generate", "types,client", "-package", "chat", "-o", "chat.gen.go"];
      await run("go", ["run", generator, ...to, "bundle.json"], { cwd: client });
      await run("go", ["mod", "tidy"], { cwd: folder });
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
});
