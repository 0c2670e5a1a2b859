import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
};

/** A built site on a local server. */
export interface Served {
  /** Its URL; ends with a slash. */
  readonly url: string;
  close(): void;
}

/** Serves a built site on loopback like a static host: compressed, with `404.html` for missing pages. */
export async function serve(folder: string, base = "/"): Promise<Served> {
  const server = createServer(({ url = "/" }, response) => {
    const { pathname } = new URL(url, "http://localhost");
    const path = pathname.startsWith(base) && fileAt(folder, pathname.slice(base.length));
    if (path) send(response, 200, path);
    else send(response, 404, join(folder, "404.html"));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The file for a URL; for a folder, its `index.html`. */
function fileAt(folder: string, path: string): string | undefined {
  const file = join(
    folder,
    decodeURIComponent(path),
    path.endsWith("/") || path === "" ? "index.html" : "",
  );
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

function send(response: ServerResponse, status: number, path: string): void {
  response.writeHead(status, {
    "content-type": types[extname(path)] ?? "application/octet-stream",
    "content-encoding": "gzip",
    // Astro puts a digest into the names of bundled files.
    ...(path.includes("/_astro/") && { "cache-control": "public, max-age=31536000, immutable" }),
  });
  response.end(gzipSync(readFileSync(path)));
}
