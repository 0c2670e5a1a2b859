import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What a server responds with to a request. */
export interface PreparedResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as JSON, unless it is a text or bytes. */
  readonly body: unknown;
  /** Whether the connection breaks off before the body is complete. */
  readonly brokenOff?: boolean;
}

/** A server on loopback that sends prepared responses. */
export interface ResponseServer {
  readonly origin: string;
  /**
   * Sends these from now on, one after the other, the last one again and again; counts from 0. Without
   * any it leaves requests open.
   */
  readonly respondWith: (...responses: PreparedResponse[]) => void;
  /** How many requests there were since it got these responses. */
  readonly requests: () => number;
  readonly close: () => Promise<void>;
}

export async function responseServer(): Promise<ResponseServer> {
  let responses: readonly PreparedResponse[] = [];
  let count = 0;
  const server = createServer((request, response) => {
    request.resume();
    const prepared = responses[Math.min(count++, responses.length - 1)];
    if (!prepared) return;
    const body = prepared.body instanceof Uint8Array ? prepared.body : textOf(prepared);
    const length = Buffer.byteLength(body) + (prepared.brokenOff ? 1 : 0);
    response.writeHead(prepared.status, { ...prepared.headers, "content-length": length });
    if (prepared.brokenOff) response.write(body, () => response.destroy());
    else response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    respondWith: (...given) => {
      responses = given;
      count = 0;
    },
    requests: () => count,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The body as it goes over the wire. */
export const textOf = ({ body }: PreparedResponse): string =>
  typeof body === "string" ? body : JSON.stringify(body);
