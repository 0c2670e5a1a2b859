import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { errorHandler } from "@org/error-codes/express";
import compression from "compression";
import timeout from "connect-timeout";
import cors from "cors";
import type { Express, NextFunction, Response as Reply, Request } from "express";
import { expressjwt } from "express-jwt";
import { rateLimit } from "express-rate-limit";
import multer from "multer";
import { Passport } from "passport";
import { BasicStrategy } from "passport-http";
import { describe, expect, test } from "vitest";
import { WebSocketServer } from "ws";
import { expectKept, type Listening, type Refusal, sent } from "../../src/servers/kept.ts";
import { converse } from "../../src/servers/socket.ts";

type Framework = typeof import("express");
/** An app, and the package that it is of. */
type App = readonly [app: Express, express: Framework];
type Use = Refusal<App>["use"];

async function start(express: Framework, use: Use): Promise<Listening> {
  const app = express();
  app.set("env", "test");
  use([app, express]);
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise((resolve) => server.close(resolve));
  return { origin: `http://127.0.0.1:${port}`, close };
}

const withOurs =
  (use: Use): Use =>
  ([app, express]) => {
    use([app, express]);
    app.use(errorHandler);
  };

const fail = (): never => {
  throw new Error("secret");
};
const succeed = (_: Request, response: Reply): void => {
  response.send("secret");
};
const post = (body: string, headers: Record<string, string>) => (origin: string) =>
  fetch(origin, { method: "POST", body, headers });
const json = { "content-type": "application/json" };
const fromA = (origin: string) => fetch(origin, { headers: { origin: "http://a.example" } });
const twice = (origin: string) => fetch(origin).then(() => fetch(origin));
const upload = (origin: string) => {
  const body = new FormData();
  body.set("file", new Blob(["secret"]), "secret");
  return fetch(origin, { method: "POST", body });
};
const passport = new Passport();
passport.use(new BasicStrategy((_user, _password, done) => done(null, false)));

const refusals: { readonly [name: string]: Refusal<App> } = {
  "express-rate-limit, by an error": {
    status: 429,
    use: ([app]) => {
      const handler = (_request: Request, _response: Reply, next: NextFunction): void =>
        next(Object.assign(new Error("secret"), { status: 429 }));
      app.get("/", rateLimit({ limit: 1, handler }), succeed);
    },
    send: twice,
  },
  "express-jwt, no token": {
    status: 401,
    use: ([app]) => app.get("/", expressjwt({ secret: "secret", algorithms: ["HS256"] }), succeed),
  },
  "passport, by an error": {
    status: 401,
    use: ([app]) => {
      const options = { session: false, failWithError: true };
      app.get("/", passport.authenticate("basic", options), succeed);
    },
  },
  "connect-timeout": {
    status: 503,
    use: ([app]) => app.get("/", timeout("1"), () => {}),
  },
  "compression, outside": {
    status: 500,
    use: ([app]) => app.get("/", compression({ threshold: 0 }), fail),
    send: (origin) => fetch(origin, { headers: { "accept-encoding": "gzip" } }),
  },
  "cors, a route that fails": {
    status: 500,
    use: ([app]) => app.get("/", cors({ origin: "http://a.example", credentials: true }), fail),
    send: fromA,
  },
  "cors, an origin that fails": {
    status: 500,
    use: ([app]) => {
      app.get("/", cors({ origin: (_, callback) => callback(new Error("secret")) }), succeed);
    },
    send: fromA,
  },
  // Multer gives its errors no status.
  "multer, a large file": {
    status: 500,
    use: ([app]) => {
      app.post("/", multer({ limits: { fileSize: 1 } }).single("file"), succeed);
    },
    send: upload,
  },
  "body-parser, malformed JSON": {
    status: 400,
    use: ([app, express]) => app.post("/", express.json(), succeed),
    send: post('{"secret', json),
  },
  "body-parser, a large body": {
    status: 413,
    use: ([app, express]) => app.post("/", express.json({ limit: 1 }), succeed),
    send: post("{}", json),
  },
  "body-parser, an unknown encoding": {
    status: 415,
    use: ([app, express]) => app.post("/", express.json(), succeed),
    send: post("{}", { ...json, "content-encoding": "secret" }),
  },
  "body-parser, a body that is not verified": {
    status: 403,
    use: ([app, express]) => app.post("/", express.json({ verify: fail }), succeed),
    send: post("{}", json),
  },
  "a malformed percent escape": {
    status: 400,
    use: ([app]) => app.get("/:id", succeed),
    send: (origin) => fetch(`${origin}/%E0%A4%A`),
  },
  "a file's range": {
    status: 416,
    use: ([app]) => {
      app.get("/", (_, response, next) => response.sendFile(fileURLToPath(import.meta.url), next));
    },
    send: (origin) => fetch(origin, { headers: { range: "bytes=9999999-" } }),
  },
  "static, no such file": {
    status: 404,
    use: ([app, express]) => {
      app.use(express.static(fileURLToPath(new URL(".", import.meta.url)), { fallthrough: false }));
    },
  },
  "none of the response's types": {
    status: 406,
    use: ([app]) => {
      app.get("/", (_, response) => void response.format({ "text/html": () => succeed }));
    },
    send: (origin) => fetch(origin, { headers: { accept: "image/png" } }),
  },
  "an error that varies": {
    status: 409,
    use: ([app]) => {
      app.get("/", () => {
        throw Object.assign(new Error("secret"), { status: 409, headers: { Vary: "Origin" } });
      });
    },
  },
};

/** What plugins send without an error, and what another handler sends. */
const others: { readonly [name: string]: Refusal<App> } = {
  "express-rate-limit": {
    status: 429,
    use: ([app]) => app.get("/", rateLimit({ limit: 1 }), succeed),
    send: twice,
  },
  passport: {
    status: 401,
    use: ([app]) => app.get("/", passport.authenticate("basic", { session: false }), succeed),
  },
  "a handler of the application": {
    status: 418,
    use: ([app]) => {
      app.get("/", fail);
      app.use((_thrown: unknown, _request: Request, response: Reply, _next: NextFunction) => {
        response.status(418).send("handled");
      });
    },
  },
};

describe.each(["express", "express4"])("%s", (name) => {
  const load = async (): Promise<Framework> => (await import(name)).default;

  test.each(Object.entries(refusals))("the status and headers stay: %s", async (_, refusal) => {
    const express = await load();
    const alone = await sent(refusal, await start(express, refusal.use));
    expect(alone.status).toBe(refusal.status);
    expectKept(await sent(refusal, await start(express, withOurs(refusal.use))), alone);
  });

  test.each(Object.entries(others))("what it sends is left alone: %s", async (_, refusal) => {
    const express = await load();
    const { status, body } = await sent(refusal, await start(express, refusal.use));
    expect(status).toBe(refusal.status);
    const ours = await sent(refusal, await start(express, withOurs(refusal.use)));
    expect(ours).toMatchObject({ status, body });
  });

  test("the response has the length of its body", async () => {
    const refusal: Refusal<App> = { status: 500, use: ([app]) => app.get("/", fail) };
    const { headers, body } = await sent(refusal, await start(await load(), withOurs(refusal.use)));
    expect(headers.get("content-length")).toBe(`${body.length}`);
  });

  test("a WebSocket is opened on the server of the app", async () => {
    const app = (await load())();
    app.use(errorHandler);
    const server = createServer(app);
    new WebSocketServer({ server, path: "/echo" }).on("connection", (socket) => {
      socket.on("message", (message) => socket.send(String(message)));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const outcome = await converse(`http://127.0.0.1:${port}`, "/echo");
    await new Promise((resolve) => server.close(resolve));
    expect(outcome).toEqual({ received: ["hello"], closed: 1000 });
  });
});
