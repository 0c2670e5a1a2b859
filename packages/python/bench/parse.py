"""How long a known body takes to parse, and to be decoded by Python's JSON library."""

import json
import timeit

from org_error_codes import parse_error

MESSAGE = "The parameter messages is required, and it must be an array."
BODY = json.dumps(
    {
        "error": {
            "message": MESSAGE,
            "type": "request",
            "param": "messages",
            "code": "invalid_request",
        },
    },
).encode()
HEADERS = {"content-type": "application/json", "x-request-id": "req-0123456789abcdef"}

CALLS = 200
ROUNDS = 500


def main() -> None:
    """Measure both in alternating rounds, and print the fastest round of each."""
    parse = timeit.Timer(lambda: parse_error(status=400, headers=HEADERS, body=BODY))
    decode = timeit.Timer(lambda: json.loads(BODY))
    rounds = [(parse.timeit(CALLS), decode.timeit(CALLS)) for _ in range(ROUNDS)]
    parse_s, decode_s = (min(times) for times in zip(*rounds, strict=True))
    figures = {
        name: round(seconds / CALLS * 1e9)
        for name, seconds in (("parseNs", parse_s), ("decodeNs", decode_s))
    }
    print(json.dumps(figures))  # noqa: T201


if __name__ == "__main__":
    main()
