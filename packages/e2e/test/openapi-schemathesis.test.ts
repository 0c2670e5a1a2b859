import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tool } from "../src/python.ts";
import { mediaTypes, type Sent, sent, sentLater } from "../src/sent.ts";
import { bundledService } from "../src/service.ts";
import { describeWith } from "../src/toolchains.ts";

/** Every code once, null too, and what is sent later. */
const [json, problem] = mediaTypes.map((mediaType) => [
  ...new Map(sent(mediaType).map((one) => [one.code, one])).values(),
  ...sentLater(mediaType),
]) as [Sent[], Sent[]];

/** What each operation responds with, in turn. */
const responses = new Map([
  ["/models", json],
  ["/models/", problem],
  ["/chat/completions", json.flatMap((one, index) => [one, problem[index] ?? one])],
]);

const checks = ["status_code", "content_type", "response_headers", "response_schema"]
  .map((what) => `${what}_conformance`)
  .join(",");

describeWith("python", "schemathesis", () => {
  describe.each(["3.0", "3.1"] as const)("with a service in OpenAPI %s", (version) => {
    let folder: string;
    let server: Server;
    let change: (body: string) => string;
    let served: Set<Sent>;

    beforeAll(async () => {
      ({ folder } = await bundledService(version));
      const turns = new Map<string, number>();
      server = createServer((request, response) => {
        request.resume();
        const [path = ""] = /^\/models\/|^[^?]*/.exec(request.url ?? "") ?? [];
        const own = responses.get(path) ?? [];
        const turn = turns.get(path) ?? 0;
        turns.set(path, turn + 1);
        const one = own[turn % own.length];
        if (!one) return void response.writeHead(500).end();
        served.add(one);
        response.writeHead(one.status, { "content-type": one.mediaType }).end(change(one.body));
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    });

    afterAll(() => {
      server.close();
      server.closeAllConnections();
    });

    /** What it says of a service, after some requests to each operation. */
    function judged(
      file: string,
      changed: typeof change,
    ): Promise<{ status: number | null; output: string }> {
      change = changed;
      served = new Set();
      const { port } = server.address() as AddressInfo;
      const options = ["--phases=fuzzing", "--max-examples=60", "--generation-deterministic"];
      const url = `--url=http://127.0.0.1:${port}`;
      return tool(
        "st",
        ["run", file, url, `--checks=${checks}`, "--warnings=off", ...options],
        folder,
      );
    }

    test("finds no fault in what services send, and may send later", async () => {
      const { status, output } = await judged("bundle.json", (body) => body);
      expect(status, output).toBe(0);
      expect(served.size).toBe(json.length + problem.length);
    });

    test("finds a body of another shape, by reference too", async () => {
      const { status, output } = await judged("openapi.yaml", (body) =>
        body.replace(/"message": ?"[^"]*"/, '"message":4'),
      );
      expect(output).toContain("4 is not of type");
      expect(status).toBe(1);
    });
  });
});
