import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { cors } from "hono/cors";
import { HTTPException } from "hono/http-exception";
import { validator } from "hono/validator";
import { errorHandler } from "../../src/hono.ts";
import { cookies, ofTheOldBody, ofTheResponse, type Server, thrown } from "./thrown.ts";

export async function start(): Promise<Server> {
  const app = new Hono();
  app.onError(errorHandler);
  app.use(cors());
  app.use(async (context, next) => {
    context.header("vary", "Origin");
    await next();
  });
  app.get("/throw/:name", (context) => {
    throw thrown[context.req.param("name")]?.();
  });
  app.get("/named/:name", (context) => {
    context.header("x-request-id", "req-0");
    throw thrown[context.req.param("name")]?.();
  });
  app.get("/rejected", async () => {
    throw thrown.bug?.();
  });
  app.get("/after-headers", (context) => {
    for (const [name, value] of Object.entries({ ...ofTheOldBody, ...ofTheResponse }))
      context.header(name, value);
    throw thrown.raised?.();
  });
  app.get("/chosen", () => {
    const headers = new Headers({ "Retry-After": "7", "Content-Length": "3" });
    headers.append("X-Two", "a");
    headers.append("X-Two", "b");
    for (const cookie of cookies) headers.append("Set-Cookie", cookie);
    throw new HTTPException(503, { res: new Response("no!", { status: 503, headers }) });
  });
  app.get("/redirect", () => {
    const headers = { location: "/elsewhere" };
    throw new HTTPException(303 as never, { res: new Response(null, { status: 303, headers }) });
  });
  app.post(
    "/read",
    validator("json", (value) => value),
    (context) => context.json(context.req.valid("json")),
  );
  const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { origin: `http://127.0.0.1:${port}`, close };
}
