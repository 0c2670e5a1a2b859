import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inRepository } from "../src/places.ts";
import { bundledService } from "../src/service.ts";

const node = inRepository("node_modules/node-runtime/bin/node");
const prism = inRepository("packages/e2e/node_modules/@stoplight/prism-cli/dist/index.js");
const id = "0f8fad5b-d9cb-469f-a165-70867728950e";

/** The address at which a mock listens, once it does. */
function listening(mock: ChildProcess): Promise<string> {
  let said = "";
  return new Promise((resolve, reject) => {
    mock.stdout?.on("data", (text: Buffer) => {
      said += text;
      const [, origin] = /listening on (http:\S+)\n/.exec(said) ?? [];
      if (origin !== undefined) resolve(origin);
    });
    mock.on("error", reject);
    mock.on("exit", () => reject(new Error(`Prism ended and said:\n${said}`)));
  });
}

describe.each([
  ["3.0", "bundle.json"],
  ["3.1", "bundle.json"],
  ["3.0", "openapi.yaml"],
  ["3.1", "openapi.yaml"],
] as const)("Prism, with OpenAPI %s in %s", (version, file) => {
  let mock: ChildProcess;
  let origin: string;

  beforeAll(async () => {
    const { folder } = await bundledService(version);
    const args = [prism, "mock", "--port", "0", file];
    mock = spawn(node, args, { cwd: folder, stdio: ["ignore", "pipe", "inherit"] });
    origin = await listening(mock);
  });

  afterAll(async () => {
    if (mock.kill()) await once(mock, "exit");
  });

  const authorized = { authorization: "Bearer key" };
  const chat = { model: "small", messages: [] };

  test.each([
    {
      what: "a request without a key",
      path: "/models",
      headers: {},
      status: 401,
      type: "application/json",
      code: { error: { code: "channel:invalid_key" } },
    },
    {
      what: "the status that a client prefers",
      path: "/models/small",
      headers: { ...authorized, prefer: "code=404" },
      status: 404,
      type: "application/problem+json",
      code: { code: "model_not_found", status: 404 },
    },
    {
      what: "a status that only default covers",
      path: "/models",
      headers: { ...authorized, prefer: "code=503" },
      status: 503,
      type: "application/json",
      code: { error: { code: "bad_response_status_code", param: null } },
    },
    {
      what: "the first of both formats",
      path: "/chat/completions",
      body: chat,
      headers: { ...authorized, prefer: "code=404" },
      status: 404,
      type: "application/json",
      code: { error: { code: "model_not_found" } },
    },
    {
      what: "the format that a client accepts",
      path: "/chat/completions",
      body: chat,
      headers: { ...authorized, prefer: "code=404", accept: "application/problem+json" },
      status: 404,
      type: "application/problem+json",
      code: { code: "model_not_found", status: 404 },
    },
    {
      what: "an example by its name",
      path: "/chat/completions",
      body: chat,
      headers: { ...authorized, prefer: "code=403, example=InsufficientUserQuota" },
      status: 403,
      type: "application/json",
      code: { error: { code: "insufficient_user_quota" } },
    },
  ])("shows $what with an example of ours", async ({ path, body, headers, status, type, code }) => {
    const sent = body && { method: "POST", body: JSON.stringify(body) };
    const content = body && { "content-type": "application/json" };
    const response = await fetch(origin + path, { ...sent, headers: { ...headers, ...content } });
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe(type);
    expect(await response.json()).toMatchObject(code);
  });

  test("shows headers with examples of ours", async () => {
    const headers = { ...authorized, prefer: "code=429" };
    const response = await fetch(`${origin}/models`, { headers });
    expect(response.headers.get("x-oneapi-request-id")).toBe(id);
    expect(response.headers.get("retry-after")).toBe("30");
  });
});
