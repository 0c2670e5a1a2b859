import { symlinkSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Application } from "express";
import { type FastifyInstance, fastify } from "fastify";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { validator } from "hono/validator";
import { beforeAll, describe, expect, test } from "vitest";
import { filesOf } from "../../src/emitted.ts";
import { laidDown } from "../../src/laid-down.ts";
import { foreignFolder, inRepository, put } from "../../src/places.ts";
import { blocks, guide } from "../../src/readme.ts";
import { rows } from "../../src/table.ts";

const page = guide("typescript.md");
const refusing = page.split("### What the framework refuses\n")[1] ?? "";

const type = { "content-type": "application/json" };
const unreadable = { method: "POST", headers: type, body: "{" };
const large = { method: "POST", headers: type, body: JSON.stringify("x".repeat(100)) };
const ofAnotherType = { method: "POST", headers: { "content-type": "text/csv" }, body: "a,b" };

/** A request that an app is sent, and what it responds. */
type Send = (path: string, init?: RequestInit) => Promise<Response>;

/** Asks an app of Express once. */
const askExpress =
  (app: Application): Send =>
  async (path, init) => {
    const server = app.listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as AddressInfo;
    try {
      return await fetch(`http://127.0.0.1:${port}${path}`, init);
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  };

/** Asks an app of Fastify. */
const askFastify =
  (app: FastifyInstance): Send =>
  async (url, { method = "GET", headers = {}, body } = {}) => {
    const options = { url, method: method as "GET", headers: headers as typeof type };
    const response = await app.inject(body ? { ...options, payload: String(body) } : options);
    return new Response(response.body, { status: response.statusCode });
  };

const askHono =
  (app: Hono): Send =>
  async (path, init) =>
    app.request(path, init);

describe("what the guide shows gives a code to what is refused:", () => {
  const folder = foreignFolder();
  beforeAll(async () => {
    symlinkSync(inRepository("packages/e2e/node_modules"), join(folder, "node_modules"));
    const own = { package: "@acme/errors", imports: "ts" as const };
    const parts = ["express", "fastify", "hono"] as const;
    const targets = { typescript: { out: "acme", ...own, with: [...parts] } };
    put(folder, await filesOf(laidDown(), { targets }));
  });

  /** The app that the block of the guide for a framework sets up, with a route. */
  async function shown(framework: string, route = "", loaded = framework): Promise<never> {
    const [block = expect.unreachable()] = blocks(refusing, "ts").filter((text) =>
      text.includes(`@acme/errors/${framework}"`),
    );
    const [before, after = expect.unreachable()] = block.split("const app = ");
    const program = `${before}export const app = ${after}`
      .replace("// Your routes come here.", route)
      .replaceAll(`"@acme/errors"`, `"./acme/index.ts"`)
      .replaceAll(`"@acme/errors/${framework}"`, `"./acme/${framework}.ts"`)
      .replace(`from "${framework}"`, `from "${loaded}"`);
    put(folder, { [`${loaded}.ts`]: program });
    return (await import(join(folder, `${loaded}.ts`))).app as never;
  }

  const codeOf = async (sent: Promise<Response>): Promise<unknown> => {
    const response = await sent;
    const { status, code } = (await response.json()) as { status: unknown; code: unknown };
    expect(response.status).toBe(status);
    return [status, code];
  };

  test.each(["express", "express4"])("%s", async (loaded) => {
    const route = 'app.post("/orders", (request, response) => { response.json(request.body); });';
    const ask = askExpress(await shown("express", route, loaded));
    expect(await codeOf(ask("/orders", unreadable))).toEqual([400, "invalid_request"]);
    // Nothing else changes: the status that the framework has chosen stays, and there is no code.
    const encoded = { ...unreadable, headers: { ...type, "content-encoding": "rot13" } };
    expect(await codeOf(ask("/orders", encoded))).toEqual([415, null]);
    expect((await ask("/orders", { ...unreadable, body: "{}" })).status).toBe(200);
  });

  test("fastify", async () => {
    const app: FastifyInstance = await shown("fastify");
    const schema = { body: { type: "object", required: ["item"] } };
    app.post("/orders", { schema }, async () => "fine");
    const ask = askFastify(app);
    const invalid = { ...unreadable, body: "{}" };
    expect(await codeOf(ask("/orders", invalid))).toEqual([400, "invalid_request"]);
    expect(await codeOf(ask("/orders", unreadable))).toEqual([400, null]);
    expect(await codeOf(ask("/nowhere"))).toEqual([404, "not_found"]);
    expect(await codeOf(ask("/orders"))).toEqual([404, "not_found"]);
    expect((await ask("/orders", { ...unreadable, body: '{"item":1}' })).status).toBe(200);
  });

  test("hono", async () => {
    const app: Hono = await shown("hono");
    const read = validator("json", (order: object) => order);
    app.post("/orders", bodyLimit({ maxSize: 50 }), read, ({ text }) => text("fine"));
    const ask = askHono(app);
    expect(await codeOf(ask("/orders", unreadable))).toEqual([400, "invalid_request"]);
    expect(await codeOf(ask("/orders", large))).toEqual([413, null]);
    expect(await codeOf(ask("/nowhere"))).toEqual([404, "not_found"]);
    expect(await codeOf(ask("/orders"))).toEqual([404, "not_found"]);
    expect((await ask("/orders", { ...unreadable, body: "{}" })).status).toBe(200);
  });
});

/** What is thrown for a request and what the app responds with, as a cell of the table of the guide says it. */
type Cell = (path: string, init?: RequestInit) => Promise<string>;

/** Sends a request to an app that tells what reaches its handler of errors. */
const cellOf =
  (ask: Send, thrown: { name?: string }): Cell =>
  async (path, init) => {
    delete thrown.name;
    const { status } = await ask(path, init);
    if (thrown.name !== undefined) return `\`${thrown.name}\`, ${status}`;
    return status < 400 ? "not refused" : `${status}, not thrown`;
  };

async function inExpress(name: string): Promise<Cell> {
  const { default: express }: { default: typeof import("express") } = await import(name);
  const app = express();
  const thrown = {};
  app.post("/read", express.json({ limit: 50 }), (_, response) => void response.send("fine"));
  app.use(((error, _request, _response, next) => {
    Object.assign(thrown, { name: error.type });
    next(error);
  }) satisfies import("express").ErrorRequestHandler);
  app.set("env", "test");
  return cellOf(askExpress(app), thrown);
}

function inFastify(): Cell {
  const app: FastifyInstance = fastify({ bodyLimit: 50 });
  const thrown = {};
  app.setErrorHandler<{ code: string }>((error, _, reply) => {
    Object.assign(thrown, { name: error.code });
    reply.send(error);
  });
  app.post("/read", async () => "fine");
  return cellOf(askFastify(app), thrown);
}

/** Of an app of Hono, which reads a body in one way or another. */
function inHono(use: (app: Hono) => void): Cell {
  const app = new Hono();
  const thrown = {};
  app.onError((error) => {
    Object.assign(thrown, { name: error.constructor.name });
    return "getResponse" in error
      ? (error as import("hono/http-exception").HTTPException).getResponse()
      : new Response("", { status: 400 });
  });
  use(app);
  return cellOf(askHono(app), thrown);
}

test("what the guide says of each framework is what it throws and responds with", async () => {
  const [five, four] = [await inExpress("express"), await inExpress("express4")];
  const byValidator = inHono((app) =>
    app.post(
      "/read",
      bodyLimit({ maxSize: 50 }),
      validator("json", () => ({})),
      ({ text }) => text("fine"),
    ),
  );
  const byJson = inHono((app) =>
    app.post("/read", async ({ req, json }) => json(await req.json())),
  );
  const sent: [refused: string, path: string, init?: RequestInit][] = [
    ["a body that is not JSON", "/read", unreadable],
    ["a body that is too large", "/read", large],
    ["a body of another type", "/read", ofAnotherType],
    ["an address that no route has, or not with this method", "/nowhere"],
    ["an address that no route has, or not with this method", "/read"],
  ];
  const table = new Map(rows(refusing.split("\n")).map(([name = "", ...cells]) => [name, cells]));
  expect([...table.keys()]).toEqual([...new Set(sent.map(([refused]) => refused))]);
  for (const [refused, path, init] of sent) {
    const hono = await byValidator(path, init);
    const also =
      init === unreadable ? `; ${await byJson(path, init)}, by \`context.req.json()\`` : "";
    const by = { [unreadable.body]: ", by `validator`", [large.body]: ", by `bodyLimit`" };
    const ofHono = `${hono}${by[`${init?.body}`] ?? ""}${also}`;
    const fastify = await inFastify()(path, init);
    expect([await five(path, init), fastify, ofHono], refused).toEqual(table.get(refused));
    expect(await four(path, init), refused).toBe(table.get(refused)?.[0]);
  }
});
