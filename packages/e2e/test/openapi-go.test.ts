import { cpSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ResponseServer, responseServer } from "../src/response-server.ts";
import { run } from "../src/run.ts";
import { bundledService } from "../src/service.ts";
import { describeWith } from "../src/toolchains.ts";

const generator = "github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen@v2.8.2";

describeWith("go", "a Go client that oapi-codegen makes of a service's description", () => {
  let server: ResponseServer;
  beforeAll(async () => {
    server = await responseServer();
  });
  afterAll(() => server.close());

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

    test.each([
      ["invalid_request", "invalid_request true"],
      ["added_since", "added_since false"],
    ])("understands the code %s", async (code, printed) => {
      const headers = { "content-type": "application/json" };
      const error = { message: "no", type: "request", param: null, code };
      server.respondWith({ status: 400, headers, body: { error } });
      const said = await run("go", ["run", ".", server.origin], { cwd: folder });
      expect(said.trim()).toBe(printed);
    });
  });
});
