/**
 * A program of somebody whose packages `init` has laid down. Without an argument it is a service that raises, and
 * prints its port; with addresses it is a client, and prints a line with what it has understood of each.
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

const urls = process.argv.slice(2);
for (const url of urls) {
  const error = await errorFromResponse(await fetch(url));
  console.log(error.code === ErrorCode.NotFound, error.status, error.recovery, error.docsUrl);
}
if (urls.length === 0) {
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
	for _, url := range os.Args[1:] {
		response, err := http.Get(url)
		if err != nil {
			panic(err)
		}
		err = errorcodes.Check(response)
		parsed, _ := errorcodes.FromError(err)
		fmt.Println(errors.Is(err, errorcodes.CodeNotFound), parsed.Status, parsed.Recovery, parsed.DocsURL)
	}
	if len(os.Args) > 1 {
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
  env: { PYTHONPATH: "dist/acme_errors-0.1.0-py3-none-any.whl", PYTHONDONTWRITEBYTECODE: "1" },
  text: `import sys
import urllib.error
import urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer

from acme_errors import ApiError, ErrorCode, error_from_response, render_error

for url in sys.argv[1:]:
    try:
        urllib.request.urlopen(url)
    except urllib.error.HTTPError as response:
        error = error_from_response(response)
        is_meant = str(error.code == ErrorCode.NOT_FOUND).lower()
        print(is_meant, error.status, error.recovery, error.docs_url)
if len(sys.argv) == 1:

    class Service(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            rendered = render_error(ApiError(ErrorCode.NOT_FOUND), self.headers["accept"])
            self.send_response(rendered.status)
            for name, value in rendered.headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(rendered.body)

        def log_message(self, *args: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Service)
    print(server.server_port, flush=True)
    server.serve_forever()
`,
};

const rust: Program = {
  cwd: "packages/rust",
  path: "packages/rust/examples/try.rs",
  command: ["cargo", "run", "--quiet", "--example", "try", "--"],
  text: `use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};

use acme_errors::{ApiError, BodyFormat, ErrorCode, ResponseParts, parse_error};

fn main() -> std::io::Result<()> {
    for url in std::env::args().skip(1) {
        let host = url.split('/').nth(2).unwrap_or_default().to_owned();
        let mut stream = TcpStream::connect(&host)?;
        write!(stream, "GET /orders/7 HTTP/1.0\\r\\nhost: {host}\\r\\n\\r\\n")?;
        let mut response = String::new();
        stream.read_to_string(&mut response)?;
        let (head, body) = response.split_once("\\r\\n\\r\\n").unwrap_or_default();
        let headers: Vec<(&str, &str)> = head.lines().filter_map(|line| line.split_once(": ")).collect();
        let error = parse_error(&ResponseParts {
            status: head.split(' ').nth(1).and_then(|word| word.parse().ok()),
            headers: &headers,
            body: body.as_bytes(),
            ..ResponseParts::default()
        });
        let is_meant = error.known() == Some(ErrorCode::NOT_FOUND);
        let page = error.docs_url.unwrap_or_default();
        println!("{is_meant} {} {} {page}", error.status.unwrap_or_default(), error.recovery);
    }
    if std::env::args().len() > 1 {
        return Ok(());
    }
    let listener = TcpListener::bind("127.0.0.1:0")?;
    println!("{}", listener.local_addr()?.port());
    for stream in listener.incoming() {
        let mut stream = stream?;
        let request = BufReader::new(stream.try_clone()?);
        for line in request.lines() {
            if line?.is_empty() {
                break;
            }
        }
        let rendered = ApiError::new(ErrorCode::NOT_FOUND).render(BodyFormat::Problem);
        write!(stream, "HTTP/1.1 {} Error\\r\\nconnection: close\\r\\n", rendered.status)?;
        for (name, value) in &rendered.headers {
            write!(stream, "{name}: {value}\\r\\n")?;
        }
        write!(stream, "content-length: {}\\r\\n\\r\\n{}", rendered.body.len(), rendered.body)?;
    }
    Ok(())
}
`,
};

const java: Program = {
  cwd: "packages/java",
  path: "packages/java/Try.java",
  command: ["java", "-cp", "target/classes:target/lib/*", "Try.java"],
  text: `import com.acme.errors.ApiException;
import com.acme.errors.BodyFormat;
import com.acme.errors.ErrorCode;
import com.acme.errors.ParsedError;
import com.acme.errors.RenderedError;
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

class Try {
  public static void main(String[] args) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    for (String url : args) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
      ParsedError error = ParsedError.from(client.send(request, HttpResponse.BodyHandlers.ofString()));
      boolean isMeant = error.errorCode() == ErrorCode.NOT_FOUND;
      System.out.println(
          isMeant + " " + error.status() + " " + error.recovery().value() + " " + error.docsUrl());
    }
    if (args.length > 0) {
      System.exit(0);
    }
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          RenderedError rendered = ApiException.of(ErrorCode.NOT_FOUND).render(BodyFormat.PROBLEM);
          byte[] body = rendered.json().getBytes(StandardCharsets.UTF_8);
          rendered.headers().forEach(exchange.getResponseHeaders()::set);
          exchange.sendResponseHeaders(rendered.status(), body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    System.out.println(server.getAddress().getPort());
  }
}
`,
};

/** Each language to its program. */
export const programs = { typescript, go, python, rust, java } as const;
