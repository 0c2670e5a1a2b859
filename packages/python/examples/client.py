"""A client that reads the errors of a service, and retries if that can help.

It starts the service itself on the loopback interface: `python examples/client.py`.
"""

import urllib.error
import urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

from org_error_codes import (
    ApiError,
    ErrorCode,
    ReceivedError,
    raise_for_error,
    render_error,
    retry,
)


class Service(BaseHTTPRequestHandler):
    """Raises first a transient error, and then a permanent one."""

    errors = iter(
        [
            ApiError(ErrorCode.DO_REQUEST_FAILED, retry_after=0.01, request_id="r-1"),
            ApiError(ErrorCode.MODEL_NOT_FOUND, "There is no m-1.", param="model"),
        ],
    )

    def do_GET(self) -> None:
        """Send the raised error."""
        try:
            raise next(self.errors)
        except ApiError as error:
            rendered = render_error(error, self.headers["accept"])
        self.send_response(rendered.status)
        for name, value in rendered.headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(rendered.body)

    def log_message(self, *_: object) -> None:
        """Log nothing."""


@retry
def fetch(url: str) -> bytes:
    """Fetch a URL; print each error."""
    try:
        with urllib.request.urlopen(url) as response:  # noqa: S310
            body: bytes = response.read()
            return body
    except urllib.error.HTTPError as response:
        try:
            raise_for_error(response)
        except ReceivedError as error:
            print(error)  # noqa: T201
            raise
        raise


def main() -> None:
    """Run the service and its client."""
    with HTTPServer(("127.0.0.1", 0), Service) as server:
        Thread(target=server.serve_forever, args=[0.01]).start()
        try:
            fetch(f"http://127.0.0.1:{server.server_port}")
        except ReceivedError as raised:
            print(f"For the {raised.error.actor}: {raised.error.docs_url}")  # noqa: T201
        finally:
            server.shutdown()


if __name__ == "__main__":
    main()
