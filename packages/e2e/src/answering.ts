import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What a server says to a request. */
export interface Said {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as JSON, unless it is a text. */
  readonly body: unknown;
  /** Whether the connection breaks off before the body is complete. */
  readonly brokenOff?: boolean;
}

/** A server on loopback that says to each request what it is told to. */
export interface Answering {
  readonly origin: string;
  /**
   * Says these from now on, one after the other, the last one again and again; counts from 0. Until
   * it is told so, it says nothing.
   */
  readonly say: (...answers: Said[]) => void;
  /** How many requests there were since it was told what to say. */
  readonly requests: () => number;
  readonly close: () => Promise<void>;
}

export async function answering(): Promise<Answering> {
  let answers: readonly Said[] = [];
  let count = 0;
  const server = createServer((request, response) => {
    request.resume();
    const said = answers[Math.min(count++, answers.length - 1)];
    if (!said) return;
    const body = textOf(said);
    const length = Buffer.byteLength(body) + (said.brokenOff ? 1 : 0);
    response.writeHead(said.status, { ...said.headers, "content-length": length });
    if (said.brokenOff) response.write(body, () => response.destroy());
    else response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    say: (...given) => {
      answers = given;
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
export const textOf = ({ body }: Said): string =>
  typeof body === "string" ? body : JSON.stringify(body);
