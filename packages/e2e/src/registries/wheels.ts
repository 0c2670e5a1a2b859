import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { foreignFolder } from "../places.ts";
import { environment } from "../python.ts";
import type { Registry } from "./registry.ts";

/** pypiserver, which prints the free port that it uses. */
const program = `import sys
from wsgiref.simple_server import make_server
from pypiserver import app
index = app(roots=[sys.argv[1]], password_file=".", authenticate=[], disable_fallback=True)
server = make_server("127.0.0.1", 0, index)
print(server.server_port, flush=True)
server.serve_forever()
`;

/** Starts an empty index of Python packages. */
export async function startWheelIndex(): Promise<Registry> {
  const python = join(await environment(), "bin/python");
  const server = spawn(python, ["-c", program, foreignFolder()], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [port] = await once(createInterface(server.stdout), "line");
  const url = `http://127.0.0.1:${port}/`;
  return {
    url,
    env: {
      PIP_INDEX_URL: `${url}simple/`,
      PIP_EXTRA_INDEX_URL: "",
      TWINE_REPOSITORY_URL: url,
      TWINE_USERNAME: "anyone",
      TWINE_PASSWORD: "anyone",
    },
    async stop() {
      server.kill();
      await once(server, "close");
    },
  };
}
