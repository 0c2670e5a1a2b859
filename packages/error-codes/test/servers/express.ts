import type { AddressInfo } from "node:net";
import { errorHandler } from "../../src/express.ts";
import { chosen, ofTheOldBody, ofTheResponse, type Server, thrown } from "./thrown.ts";

/** An app of the named package: Express 4 and 5 differ only in what they do with a rejected route. */
export async function start(name: string, environment = "development"): Promise<Server> {
  const { default: express }: { default: typeof import("express") } = await import(name);
  const app = express();
  app.set("env", environment);
  app.use((_, response, next) => {
    response.set({ "access-control-allow-origin": "*", vary: "Origin" });
    next();
  });
  app.get("/throw/:name", (request) => {
    throw thrown[request.params.name]?.();
  });
  app.get("/named/:name", (request, response) => {
    response.set("x-request-id", "req-0");
    throw thrown[request.params.name]?.();
  });
  app.get("/rejected", (_request, _response, next) => {
    Promise.reject(thrown.bug?.()).catch(next);
  });
  app.get("/after-headers", (_, response) => {
    response.set({ ...ofTheOldBody, ...ofTheResponse });
    throw thrown.raised?.();
  });
  app.get("/chosen", () => {
    throw chosen();
  });
  app.get("/status-before", (_, response) => {
    response.status(418);
    throw thrown.bug?.();
  });
  app.get("/late", (_, response, next) => {
    response.write("the first half", () => next(thrown.bug?.()));
  });
  app.post("/read", express.json(), (request, response) => {
    response.json(request.body);
  });
  app.use(errorHandler);
  const server = app.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { origin: `http://127.0.0.1:${port}`, close };
}
