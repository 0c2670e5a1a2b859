"""A client that understands what a service raised, and tries again where it can help.

It starts the service itself, on the loopback, and ends it: `python examples/client.py`.
"""

import itertools
import time
import urllib.error
import urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

from org_error_codes import (
    ApiError,
    ErrorCode,
    ParsedError,
    answer_to,
    decide_retry,
    error_from_exception,
)


class Service(BaseHTTPRequestHandler):
    """Raises an error that passes, and after that one that does not."""

    errors = iter(
        [
            ApiError(ErrorCode.DO_REQUEST_FAILED, retry_after_ms=10),
            ApiError(ErrorCode.MODEL_NOT_FOUND, "There is no m-1.", param="model"),
        ],
    )

    def do_GET(self) -> None:
        """Answer with what was raised."""
        try:
            raise next(self.errors)
        except ApiError as error:
            answer = answer_to(error, self.headers["accept"])
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(answer.body)

    def log_message(self, *_: object) -> None:
        """Log nothing."""


def ask(url: str) -> ParsedError | None:
    """Ask once; give the error, if there is one."""
    try:
        with urllib.request.urlopen(url):  # noqa: S310
            return None
    except urllib.error.URLError as raised:
        return error_from_exception(raised)


def ask_until_it_helps_no_more(url: str) -> None:
    """Ask again as long as that can help, and tell what came."""
    for attempt in itertools.count(1):
        error = ask(url)
        if error is None:
            return
        decision = decide_retry(error, attempt)
        print(f"{error.status} {error.code}: {error.message} ({decision.reason})")  # noqa: T201
        if decision.delay_ms is None:
            print(f"It is for the {error.actor}: {error.page}")  # noqa: T201
            return
        time.sleep(decision.delay_ms / 1000)


def main() -> None:
    """Run the service and ask it."""
    with HTTPServer(("127.0.0.1", 0), Service) as server:
        Thread(target=server.serve_forever, args=[0.01]).start()
        ask_until_it_helps_no_more(f"http://127.0.0.1:{server.server_port}")
        server.shutdown()


if __name__ == "__main__":
    main()
