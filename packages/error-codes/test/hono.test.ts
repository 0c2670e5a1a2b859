import { Hono } from "hono";
import { requestId } from "hono/request-id";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { errorHandler } from "../src/hono.ts";
import { ApiError } from "../src/index.ts";

beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => {});
});

const app = new Hono();
app.onError(errorHandler);
app.post("/json", async (context) => context.json(await context.req.json()));
app.post("/bytes-and-json", async (context) => {
  await context.req.arrayBuffer();
  return context.json(await context.req.json());
});
app.post("/settings", async (context) => {
  await context.req.json();
  return context.json(JSON.parse("{settings"));
});
app.post("/settings-after-text", async (context) => {
  await context.req.text();
  return context.json(JSON.parse("{settings"));
});
app.post("/settings-while-reading", async (context) => {
  void context.req.text();
  return context.json(JSON.parse(""));
});
app.get("/settings", (context) => context.json(JSON.parse("")));

const post = (path: string, body: string | ReadableStream) =>
  app.request(path, { method: "POST", body, duplex: "half" } as RequestInit);

describe("a body that c.req.json() cannot parse", () => {
  test.each(["/json", "/bytes-and-json"])("is the client's error: %s", async (path) => {
    for (const body of ['{"secret', "secret", ""]) {
      const response = await post(path, body);
      expect(response.status).toBe(400);
      expect(await response.text()).not.toContain("secret");
    }
    expect((await post(path, "{}")).status).toBe(200);
  });
});

test("the id of Hono's own middleware is sent, whatever header it uses", async () => {
  const traced = new Hono();
  traced.onError(errorHandler);
  traced.use(requestId({ headerName: "x-trace" }));
  traced.get("/", () => {
    throw new ApiError("model_not_found");
  });
  const { headers } = await traced.request("/", { headers: { "x-trace": "abc-1" } });
  expect(headers.get("x-oneapi-request-id")).toBe("abc-1");
  const made = (await traced.request("/", { headers: { "x-request-id": "abc-1" } })).headers;
  expect(made.get("x-oneapi-request-id")).toBe(made.get("x-trace"));
  expect(made.get("x-trace")).not.toBe("abc-1");
});

describe("a SyntaxError of the application is the server's error", () => {
  test.each([
    ["/settings", "{}"],
    ["/settings-after-text", "{}"],
    ["/settings-after-text", "{secret"],
  ])("where the body is another text: %s %s", async (path, body) => {
    expect((await post(path, body)).status).toBe(500);
  });

  test("where the request has no body, or it is still being read", async () => {
    expect((await app.request("/settings")).status).toBe(500);
    expect((await post("/settings-while-reading", new ReadableStream())).status).toBe(500);
  });
});
