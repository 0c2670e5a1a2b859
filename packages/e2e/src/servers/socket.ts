import WebSocket from "ws";

/** What became of a WebSocket: what it received and how it was closed, or what refused it. */
export type Outcome =
  | { readonly received: readonly string[]; readonly closed: number }
  | { readonly status: number; readonly headers: object; readonly body: string };

/** Opens a WebSocket, sends `hello`, and closes it after the first message. */
export const converse = (origin: string, path: string): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const received: string[] = [];
    const socket = new WebSocket(`${origin.replace("http", "ws")}${path}`);
    socket.on("open", () => socket.send("hello"));
    socket.on("message", (message) => {
      received.push(String(message));
      socket.close(1000);
    });
    socket.on("close", (closed) => resolve({ received, closed }));
    socket.on("unexpected-response", async (_, response) => {
      const { statusCode: status = 0, headers } = response;
      resolve({ status, headers, body: (await response.setEncoding("utf8").toArray()).join("") });
    });
    socket.on("error", reject);
  });
