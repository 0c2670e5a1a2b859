import { Writable } from "node:stream";
import { fastify } from "fastify";
import { errorHandler } from "../../src/fastify.ts";
import { chosen, ofTheOldBody, ofTheResponse, type Server, thrown } from "./thrown.ts";

/** What the server has logged, a JSON text a line. */
export const log: string[] = [];

export async function start(): Promise<Server> {
  const stream = new Writable({
    write(line, _, written) {
      log.push(String(line));
      written();
    },
  });
  const app = fastify({ logger: { stream } });
  app.setErrorHandler(errorHandler);
  app.addHook("onRequest", async (_, reply) => {
    reply.headers({ "access-control-allow-origin": "*", vary: "Origin" });
  });
  app.get<{ Params: { name: string } }>("/throw/:name", (request) => {
    throw thrown[request.params.name]?.();
  });
  app.get<{ Params: { name: string } }>("/named/:name", (request, reply) => {
    reply.header("x-request-id", "req-0");
    throw thrown[request.params.name]?.();
  });
  app.get("/rejected", async () => {
    throw thrown.bug?.();
  });
  app.get("/after-headers", (_, reply) => {
    reply.headers({ ...ofTheOldBody, ...ofTheResponse });
    throw thrown.raised?.();
  });
  app.get("/chosen", () => {
    throw chosen();
  });
  app.get("/status-before", (_, reply) => {
    reply.code(418);
    throw thrown.bug?.();
  });
  app.get("/late", async (_, reply) => {
    await new Promise((sent) => reply.raw.write("the first half", sent));
    throw thrown.bug?.();
  });
  app.post("/read", async (request) => request.body);
  const origin = await app.listen({ port: 0, host: "127.0.0.1" });
  return { origin, close: () => app.close() };
}
