import type { AddressInfo } from "node:net";
import { serve, upgradeWebSocket } from "@hono/node-server";
import { errorHandler } from "@org/error-codes/hono";
import { Hono } from "hono";
import { basicAuth } from "hono/basic-auth";
import { bearerAuth } from "hono/bearer-auth";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { cors } from "hono/cors";
import { csrf } from "hono/csrf";
import { HTTPException } from "hono/http-exception";
import { jwt } from "hono/jwt";
import { secureHeaders } from "hono/secure-headers";
import { stream, streamSSE } from "hono/streaming";
import { timeout } from "hono/timeout";
import { validator } from "hono/validator";
import { beforeEach, expect, test, vi } from "vitest";
import { WebSocketServer } from "ws";
import { expectKept, type Listening, type Refusal, sent } from "../../src/servers/kept.ts";
import { converse } from "../../src/servers/socket.ts";

type Use = Refusal<Hono>["use"];

async function start(use: Use): Promise<Listening> {
  const app = new Hono();
  use(app);
  // The types of the two packages differ.
  const websocket = { server: new WebSocketServer({ noServer: true }) as never };
  const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1", websocket });
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise((resolve) => server.close(resolve));
  return { origin: `http://127.0.0.1:${port}`, close };
}

const withOurs =
  (use: Use): Use =>
  (app) => {
    app.onError(errorHandler);
    return use(app);
  };

const fail = (): never => {
  throw new Error("secret");
};
const get = (headers: Record<string, string>) => (origin: string) => fetch(origin, { headers });
const post = (init: () => object) => (origin: string) =>
  fetch(origin, { method: "POST", ...init() });
const read = (app: Hono) =>
  app.post("/", bodyLimit({ maxSize: 1 }), async ({ req, json }) => json(await req.json()));
const refused = (status: number, headers: Record<string, string>) => (): never => {
  throw new HTTPException(status as 400, { res: new Response("secret", { status, headers }) });
};

const refusals: { readonly [name: string]: Refusal<Hono> } = {
  basicAuth: {
    status: 401,
    use: (app) => app.use(basicAuth({ username: "secret", password: "secret" })),
  },
  "bearerAuth, no token": { status: 401, use: (app) => app.use(bearerAuth({ token: "secret" })) },
  "bearerAuth, another scheme": {
    status: 400,
    use: (app) => app.use(bearerAuth({ token: "secret" })),
    send: get({ authorization: "Basic secret" }),
  },
  jwt: {
    status: 401,
    use: (app) => app.use(jwt({ secret: "secret", alg: "HS256" })),
    send: get({ authorization: "Bearer a.b.c" }),
  },
  timeout: {
    status: 504,
    use: (app) => app.get("/", timeout(1), () => new Promise<Response>(() => {})),
  },
  "compress, outside": {
    status: 500,
    use: (app) => app.get("/", compress({ threshold: 0 }), fail),
    send: get({ "accept-encoding": "gzip" }),
  },
  cors: {
    status: 500,
    use: (app) => app.get("/", cors({ origin: "http://a.example", credentials: true }), fail),
    send: get({ origin: "http://a.example" }),
  },
  secureHeaders: { status: 500, use: (app) => app.get("/", secureHeaders(), fail) },
  csrf: {
    status: 403,
    use: (app) => app.post("/", csrf(), fail),
    send: post(() => ({
      body: new URLSearchParams("a=b"),
      headers: { origin: "http://b.example" },
    })),
  },
  "bodyLimit, by the length": { status: 413, use: read, send: post(() => ({ body: "{}" })) },
  "bodyLimit, while it is read": {
    status: 413,
    use: read,
    send: post(() => ({ body: new Blob(["{}"]).stream(), duplex: "half" })),
  },
  "validator, of a form": {
    status: 400,
    use: (app) =>
      app.post(
        "/",
        validator("form", (form) => form),
        fail,
      ),
    send: post(() => ({
      body: "secret",
      headers: { "content-type": "multipart/form-data; boundary=x" },
    })),
  },
  "a range": {
    status: 416,
    use: (app) => app.get("/", refused(416, { "content-range": "bytes */9" })),
  },
  "an error that varies": {
    status: 409,
    use: (app) => app.get("/", refused(409, { vary: "Origin" })),
  },
};

// Hono alone prints what is thrown.
beforeEach(() => {
  vi.spyOn(console, "error").mockReturnValue();
});

test.each(Object.entries(refusals))("the status and headers stay: %s", async (_, refusal) => {
  const alone = await sent(refusal, await start(refusal.use));
  expect(alone.status).toBe(refusal.status);
  expectKept(await sent(refusal, await start(withOurs(refusal.use))), alone);
});

test("a malformed percent escape is text", async () => {
  const named: Refusal<Hono> = {
    status: 200,
    use: (app) => app.get("/:name", ({ req, text }) => text(req.param("name"))),
    send: (origin) => fetch(`${origin}/%E0%A4%A`),
  };
  for (const use of [named.use, withOurs(named.use)]) {
    const { status, body } = await sent(named, await start(use));
    expect([status, body]).toEqual([named.status, "%E0%A4%A"]);
  }
});

test("what another handler sends is left to it", async () => {
  const handled: Refusal<Hono> = {
    status: 418,
    use: (app) => {
      const inner = new Hono().get("/", fail);
      inner.onError(({ message }) => new Response(message, { status: 418 }));
      app.route("/", inner);
    },
  };
  const { status, body } = await sent(handled, await start(withOurs(handled.use)));
  expect([status, body]).toEqual([handled.status, "secret"]);
});

test("a stream that fails is broken off, but one of Hono's helpers ends", async () => {
  const service = await start(
    withOurs((app) => {
      const half = new TextEncoder().encode("half");
      app.get("/body", (context) => {
        const chunks = [half];
        const pull = (controller: ReadableStreamDefaultController) => {
          const chunk = chunks.pop();
          if (chunk) controller.enqueue(chunk);
          else controller.error(new Error("secret"));
        };
        return context.body(new ReadableStream({ pull }));
      });
      app.get("/stream", (context) =>
        stream(context, async (body) => {
          await body.write(half);
          fail();
        }),
      );
      app.get("/sse", (context) =>
        streamSSE(context, async (events) => {
          await events.writeSSE({ data: "half" });
          fail();
        }),
      );
    }),
  );
  const get = (path: string) => fetch(`${service.origin}${path}`).then((sent) => sent.text());
  await expect(get("/body")).rejects.toThrow(/terminated/);
  expect(await get("/stream")).toBe("half");
  expect(await get("/sse")).toBe("data: half\n\n");
  await service.close();
});

test("a WebSocket is opened, or refused as without the handler", async () => {
  const use: Use = (app) => {
    const echo = upgradeWebSocket(() => ({
      onMessage: ({ data }, socket) => socket.send(String(data)),
    }));
    app.get("/echo", echo);
    app.get("/refused", basicAuth({ username: "secret", password: "secret" }), echo);
  };
  const [alone, ours] = [await start(use), await start(withOurs(use))];
  const opened = { received: ["hello"], closed: 1000 };
  expect(await converse(ours.origin, "/echo")).toEqual(opened);
  // The server of Hono sends no body where it does not upgrade.
  const refused = { status: 401, headers: { "www-authenticate": expect.any(String) }, body: "" };
  for (const { origin } of [alone, ours])
    expect(await converse(origin, "/refused")).toMatchObject(refused);
  await Promise.all([alone.close(), ours.close()]);
});
