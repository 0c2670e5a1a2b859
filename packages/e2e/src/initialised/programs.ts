/**
 * A program of somebody whose packages `init` has laid down. Without an argument it is a service that raises, and
 * prints its port; with an address it is a client, and prints what it has understood.
 */
export interface Program {
  /** Its source, as a path in the repository that was set up, and its text. */
  readonly path: string;
  readonly text: string;
  /** The command that runs it, in a folder of that repository. */
  readonly cwd: string;
  readonly command: readonly [string, ...string[]];
  readonly env?: NodeJS.ProcessEnv;
}

const typescript: Program = {
  cwd: "packages/typescript",
  path: "packages/typescript/try.mjs",
  command: ["node", "try.mjs"],
  text: `import { createServer } from "node:http";
import { ApiError, ErrorCode, errorFromResponse } from "@acme/errors";

const [url] = process.argv.slice(2);
if (url) {
  const error = await errorFromResponse(await fetch(url));
  console.log(error.code === ErrorCode.NotFound, error.status, error.recovery, error.docsUrl);
} else {
  const server = createServer((_, response) => {
    const { status, headers, body } = new ApiError(ErrorCode.NotFound).render("problem");
    response.writeHead(status, headers).end(JSON.stringify(body));
  });
  server.listen(0, "127.0.0.1", () => console.log(server.address().port));
}
`,
};

const go: Program = {
  cwd: "packages/go",
  path: "packages/go/try/main.go",
  command: ["go", "run", "./try"],
  env: { GOWORK: "off" },
  text: `package main

import (
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"

	"example.com/acme/errors/packages/go/errorcodes"
)

func main() {
	if len(os.Args) > 1 {
		response, err := http.Get(os.Args[1])
		if err != nil {
			panic(err)
		}
		err = errorcodes.Check(response)
		parsed, _ := errorcodes.FromError(err)
		fmt.Println(errors.Is(err, errorcodes.CodeNotFound), parsed.Status, parsed.Recovery, parsed.DocsURL)
		return
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	fmt.Println(listener.Addr().(*net.TCPAddr).Port)
	panic(http.Serve(listener, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		errorcodes.WriteError(w, r, errorcodes.New(errorcodes.CodeNotFound))
	})))
}
`,
};

const python: Program = {
  cwd: "packages/python",
  path: "packages/python/try.py",
  command: ["python3", "try.py"],
  // A wheel is a zip file, from which Python can import.
  env: { PYTHONPATH: "dist/acme_errors-0.0.0-py3-none-any.whl", PYTHONDONTWRITEBYTECODE: "1" },
  text: `import json
import sys
import urllib.error
import urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer

from acme_errors import ApiError, ErrorCode, error_from_response, render_error

if len(sys.argv) > 1:
    try:
        urllib.request.urlopen(sys.argv[1])
    except urllib.error.HTTPError as response:
        error = error_from_response(response)
        is_meant = str(error.code == ErrorCode.NOT_FOUND).lower()
        print(is_meant, error.status, error.recovery, error.docs_url)
else:

    class Service(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            rendered = render_error(ApiError(ErrorCode.NOT_FOUND), self.headers["accept"])
            self.send_response(rendered.status)
            for name, value in rendered.headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(json.dumps(rendered.body).encode())

        def log_message(self, *args: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Service)
    print(server.server_port, flush=True)
    server.serve_forever()
`,
};

/** Each language to its program. */
export const programs = { typescript, go, python } as const;
