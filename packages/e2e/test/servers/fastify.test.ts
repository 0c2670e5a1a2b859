import compress from "@fastify/compress";
import cors from "@fastify/cors";
import jwt from "@fastify/jwt";
import multipart from "@fastify/multipart";
import rateLimit from "@fastify/rate-limit";
import sensible from "@fastify/sensible";
import underPressure from "@fastify/under-pressure";
import websocket from "@fastify/websocket";
import { ApiError } from "@org/error-codes";
import { errorHandler } from "@org/error-codes/fastify";
import { type FastifyInstance, type FastifyServerOptions, fastify } from "fastify";
import { describe, expect, test } from "vitest";
import { expectKept, type Listening, type Refusal, sent } from "../../src/servers/kept.ts";
import { converse } from "../../src/servers/socket.ts";

type Use = Refusal<FastifyInstance>["use"];

async function start(use: Use, options?: FastifyServerOptions): Promise<Listening> {
  const app: FastifyInstance = fastify({ ...options });
  await use(app);
  const origin = await app.listen({ port: 0, host: "127.0.0.1" });
  return { origin, close: () => app.close() };
}

const withOurs =
  (use: Use): Use =>
  (app) => {
    app.setErrorHandler(errorHandler);
    return use(app);
  };

const fail = (): never => {
  throw new Error("secret");
};
const post = (body: string, headers: Record<string, string>) => (origin: string) =>
  fetch(origin, { method: "POST", body, headers });
const json = { "content-type": "application/json" };
const fromA = (origin: string) => fetch(origin, { headers: { origin: "http://a.example" } });
const upload = (origin: string) => {
  const body = new FormData();
  body.set("file", new Blob(["secret"]), "secret");
  return fetch(origin, { method: "POST", body });
};

const refusals: {
  readonly [name: string]: Refusal<FastifyInstance> & { readonly options?: FastifyServerOptions };
} = {
  "rate-limit": {
    status: 429,
    use: async (app) => {
      await app.register(rateLimit, { max: 1 });
      app.get("/", async () => "secret");
    },
    send: (origin) => fetch(origin).then(() => fetch(origin)),
  },
  "jwt, no token": {
    status: 401,
    use: async (app) => {
      await app.register(jwt, { secret: "secret" });
      app.get("/", { onRequest: (request) => request.jwtVerify() }, async () => "secret");
    },
  },
  "jwt, a wrong token": {
    status: 401,
    use: async (app) => {
      await app.register(jwt, { secret: "secret" });
      app.get("/", { onRequest: (request) => request.jwtVerify() }, async () => "secret");
    },
    send: (origin) => fetch(origin, { headers: { authorization: "Bearer a.b.c" } }),
  },
  "under-pressure": {
    status: 503,
    use: async (app) => {
      const healthCheck = async () => false;
      await app.register(underPressure, { healthCheck, healthCheckInterval: 1e6, retryAfter: 7 });
      app.get("/", async () => "secret");
    },
  },
  "sensible, thrown with headers": {
    status: 405,
    use: async (app) => {
      await app.register(sensible);
      app.get("/", async () => {
        throw app.httpErrors.createError(405, "secret", { headers: { allow: "PUT" } });
      });
    },
  },
  "sensible, of the reply": {
    status: 402,
    use: async (app) => {
      await app.register(sensible);
      app.get("/", (_, reply) => reply.paymentRequired("secret"));
    },
  },
  "multipart, a large file": {
    status: 413,
    use: async (app) => {
      await app.register(multipart, { limits: { fileSize: 1 } });
      app.post("/", async (request) => (await request.file())?.toBuffer());
    },
    send: upload,
  },
  "multipart, another type": {
    status: 406,
    use: async (app) => {
      await app.register(multipart);
      app.post("/", async (request) => request.file());
    },
    send: post("{}", json),
  },
  "compress, outside": {
    status: 500,
    use: async (app) => {
      await app.register(compress, { threshold: 0 });
      app.get("/", fail);
    },
    send: (origin) => fetch(origin, { headers: { "accept-encoding": "gzip" } }),
  },
  "compress, of the request": {
    status: 415,
    use: async (app) => {
      await app.register(compress);
      app.post("/", async () => "secret");
    },
    send: post("{}", { ...json, "content-encoding": "secret" }),
  },
  "cors, a route that fails": {
    status: 500,
    use: async (app) => {
      await app.register(cors, { origin: ["http://a.example"], credentials: true });
      app.get("/", fail);
    },
    send: fromA,
  },
  "cors, an origin that fails": {
    status: 500,
    use: async (app) => {
      await app.register(cors, { origin: (_, callback) => callback(new Error("secret"), false) });
      app.get("/", async () => "secret");
    },
    send: fromA,
  },
  "validation by ajv": {
    status: 400,
    use: (app) => {
      const schema = { body: { type: "object", required: ["secret"] } };
      app.post("/", { schema }, async () => "secret");
    },
    send: post("{}", json),
  },
  "serialization by a schema": {
    status: 500,
    use: (app) => {
      const ok = { type: "object", required: ["secret"], properties: { secret: {} } };
      app.get("/", { schema: { response: { 200: ok } } }, async () => ({}));
    },
  },
  "the type of a body": {
    status: 415,
    use: (app) => app.post("/", async () => "secret"),
    send: post("{}", { "content-type": "text/secret" }),
  },
  "the size of a body": {
    status: 413,
    options: { bodyLimit: 1 },
    use: (app) => app.post("/", async () => "secret"),
    send: post("{}", json),
  },
  "a handler's timeout": {
    status: 503,
    options: { handlerTimeout: 1 },
    use: (app) => app.get("/", () => new Promise(() => {})),
  },
  "an error's status beside the reply's": {
    status: 409,
    use: (app) =>
      app.get("/", async (_, reply) => {
        reply.code(402);
        throw Object.assign(new Error("secret"), { statusCode: 409 });
      }),
  },
  "an error's headers beside the reply's status": {
    status: 503,
    use: (app) =>
      app.get("/", async (_, reply) => {
        reply.code(503);
        throw Object.assign(new Error("secret"), { headers: { "retry-after": "7" } });
      }),
  },
};

/** What Fastify calls requests in its logs. */
const ids = /^req-\d+$/;

test.each(Object.entries(refusals))("the status and headers stay: %s", async (_, refusal) => {
  const { status, use, options } = refusal;
  const alone = await sent(refusal, await start(use, options));
  expect(alone.status).toBe(status);
  expectKept(await sent(refusal, await start(withOurs(use), options)), alone, ids);
});

test("a malformed percent escape is refused by the handler of the framework's errors", async () => {
  const refusal: Refusal<FastifyInstance> = {
    status: 400,
    use: (app) => app.get("/:id", async () => "secret"),
    send: (origin) => fetch(`${origin}/%E0%A4%A`),
  };
  const alone = await sent(refusal, await start(refusal.use));
  expect(alone.status).toBe(refusal.status);
  // It never reaches the app's error handler.
  const { body } = await sent(refusal, await start(withOurs(refusal.use)));
  expect(body).toBe(alone.body);
  const options: FastifyServerOptions = { frameworkErrors: errorHandler };
  expectKept(await sent(refusal, await start(refusal.use, options)), alone, ids);
});

test("what others send is left to them", async () => {
  const handled: Refusal<FastifyInstance> = {
    status: 418,
    use: (app) =>
      app.register(async (plugin) => {
        plugin.setErrorHandler((_error, _request, reply) => reply.code(418).send("handled"));
        plugin.get("/", fail);
      }),
  };
  const preflight: Refusal<FastifyInstance> = {
    status: 400,
    use: (app) => app.register(cors, { origin: ["http://a.example"] }),
    send: (origin) => fetch(origin, { method: "OPTIONS" }),
  };
  const hijacked: Refusal<FastifyInstance> = {
    status: 200,
    use: (app) =>
      app.get("/", async (_, reply) => {
        reply.hijack();
        reply.raw.end("sent");
        throw new Error("secret");
      }),
  };
  for (const refusal of [handled, preflight, hijacked]) {
    const { status, body } = await sent(refusal, await start(refusal.use));
    expect(status).toBe(refusal.status);
    expect(await sent(refusal, await start(withOurs(refusal.use)))).toMatchObject({ status, body });
  }
});

describe("a WebSocket", () => {
  const use: Use = async (app) => {
    await app.register(websocket);
    app.get("/echo", { websocket: true }, (socket) => {
      socket.on("message", (message: Buffer) => socket.send(String(message)));
    });
    app.get("/failing", { websocket: true }, fail);
    const onRequest = async () => {
      throw new ApiError("model_not_found");
    };
    app.get("/refused", { websocket: true, onRequest }, fail);
  };

  test("is opened, and closed as without the handler where it fails", async () => {
    for (const path of ["/echo", "/failing"]) {
      const [alone, ours] = [await start(use), await start(withOurs(use))];
      const outcome = await converse(alone.origin, path);
      expect(outcome).toHaveProperty("closed");
      expect(await converse(ours.origin, path)).toEqual(outcome);
      await Promise.all([alone.close(), ours.close()]);
    }
  });

  test("is refused by an error before it opens", async () => {
    const service = await start(withOurs(use));
    const { status, body } = new ApiError("model_not_found", { requestId: "req-1" }).render();
    const refused = await converse(service.origin, "/refused");
    await service.close();
    expect(refused).toMatchObject({ status, body: JSON.stringify(body) });
  });
});
