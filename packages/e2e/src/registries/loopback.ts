import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** The response of a server: bytes, a text, JSON, or undefined for not found. */
type Content = Buffer | string | object | undefined;

/** A server on this machine. */
export interface Loopback {
  readonly origin: string;
  stop(): Promise<void>;
}

/** Serves the result of a function for a method, a path and a body. */
export async function serve(
  contentOf: (method: string, path: string, body: Buffer) => Content,
): Promise<Loopback> {
  const server = createServer(async (request: IncomingMessage, response) => {
    const { method = "", url = "" } = request;
    const content = contentOf(method, url, await buffer(request));
    if (content === undefined) response.writeHead(404).end();
    else if (typeof content === "string" || Buffer.isBuffer(content)) response.end(content);
    else response.end(JSON.stringify(content));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
