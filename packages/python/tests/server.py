"""A server on the loopback that responds, or fails to."""

import json
import socket
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from zlib import crc32

BODY = {
    "error": {
        "message": "No.",
        "type": "request",
        "param": "n",
        "code": "invalid_request",
    },
}
HEADERS = {
    "content-type": "application/json",
    "x-request-id": "r-1",
    "retry-after": "2",
}
STATUS = 500

HTML = "<html>Bad gateway</html>"

EVENT = f"event: error\ndata: {json.dumps(BODY)}\n\n"

OVERLOADED = {
    "type": "error",
    "error": {"type": "overloaded_error", "message": "Overloaded"},
}
"""What Anthropic sends, inside of a stream too."""

EXHAUSTED = {
    "error": {
        "code": 429,
        "message": "Quota exceeded.",
        "status": "RESOURCE_EXHAUSTED",
        "details": [
            {"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": "58s"},
        ],
    },
}
"""What Google sends."""

THROTTLED = {"message": "Too many requests."}
"""What AWS sends beside the name of its exception."""


def aws_event(payload: bytes, **headers: str) -> bytes:
    """Encode an event of AWS's streams; `_` in a name stands for `-`."""
    named = b"".join(
        bytes([len(name) + 1, *b":", *name.replace("_", "-").encode(), 7])
        + struct.pack("!H", len(value))
        + value.encode()
        for name, value in headers.items()
    )
    sizes = struct.pack("!II", 16 + len(named) + len(payload), len(named))
    head = sizes + struct.pack("!I", crc32(sizes)) + named + payload
    return head + struct.pack("!I", crc32(head))


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = self.path.split("?")[0].strip("/").split("/")[0]
        getattr(self, f"_{path}")()

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["content-length"]))
        self.do_GET()

    def log_message(self, *_: object) -> None:
        """Print nothing."""

    def _error(self) -> None:
        self._send(STATUS, json.dumps(BODY).encode())

    def _html(self) -> None:
        self._send(502, HTML.encode(), {"content-type": "text/html"})

    def _empty(self) -> None:
        self._send(429, b"", {})

    def _long(self) -> None:
        self._send(STATUS, b"x" * 3_000_000)

    def _stream(self) -> None:
        self._send(200, EVENT.encode(), {"content-type": "text/event-stream"})

    def _anthropic(self) -> None:
        event = f"event: error\ndata: {json.dumps(OVERLOADED)}\n\n"
        headers = {"content-type": "text/event-stream", "x-request-id": "r-1"}
        self._send(200, event.encode(), headers)

    def _google(self) -> None:
        self._send(429, json.dumps([EXHAUSTED]).encode())

    def _google_stream(self) -> None:
        event = f"data: {json.dumps(EXHAUSTED)}\n\n"
        self._send(200, event.encode(), {"content-type": "text/event-stream"})

    def _aws(self) -> None:
        name = {"x-amzn-errortype": "ThrottlingException", "x-amzn-requestid": "a-1"}
        self._send(429, json.dumps(THROTTLED).encode(), {**HEADERS, **name})

    def _aws_stream(self) -> None:
        event = aws_event(
            json.dumps(THROTTLED).encode(),
            message_type="exception",
            exception_type="throttlingException",
        )
        self._send(200, event, {"content-type": "application/vnd.amazon.eventstream"})

    def _cut(self) -> None:
        """Break off in the body of an error."""
        self._send(STATUS, json.dumps(BODY).encode(), HEADERS, promised=1000)

    def _cut_success(self) -> None:
        """Break off in the body of a success."""
        self._send(200, b"{", HEADERS, promised=1000)

    def _gone(self) -> None:
        """Break off before a response."""
        self.connection.shutdown(socket.SHUT_RDWR)
        self.close_connection = True

    def _silent(self) -> None:
        """Send nothing until the client gives up."""
        self.rfile.read(1)
        self.close_connection = True

    def _send(
        self,
        status: int,
        body: bytes,
        headers: dict[str, str] = HEADERS,
        promised: int | None = None,
    ) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("content-length", str(promised or len(body)))
        self.end_headers()
        self.wfile.write(body)
        self.close_connection = promised is not None


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """Say nothing of clients that have had enough."""


@contextmanager
def serving() -> Iterator[str]:
    """Serve until the end of the block; give the address."""
    server = _Server(("127.0.0.1", 0), _Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def refused() -> str:
    """Give an address where nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{free.getsockname()[1]}"
