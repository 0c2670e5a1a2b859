import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A prepared response to a request. */
export interface PreparedResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as JSON, unless it is a string or bytes. */
  readonly body: unknown;
  /** Whether the connection is closed before the body is complete. */
  readonly brokenOff?: boolean;
}

/** A server on loopback that sends prepared responses. */
export interface ResponseServer {
  readonly origin: string;
  /**
   * Sends these responses from now on, one per request, and then the last one repeatedly; restarts the
   * count. Without responses, requests stay open.
   */
  readonly respondWith: (...responses: PreparedResponse[]) => void;
  /** The number of requests since `respondWith` was called. */
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

/** The body on the wire. */
export const textOf = ({ body }: PreparedResponse): string =>
  typeof body === "string" ? body : JSON.stringify(body);
