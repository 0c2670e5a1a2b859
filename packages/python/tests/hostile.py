"""Values that nobody expects, each made anew."""

import itertools
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any
from unittest.mock import MagicMock


class Bomb(Exception):  # noqa: N818
    """Raises whatever of it is read."""

    def __getattribute__(self, name: str) -> object:
        raise RuntimeError(name)

    def __str__(self) -> str:
        raise RuntimeError


class Mirror(Exception):  # noqa: N818
    """Is itself whatever of it is read or called."""

    def __getattr__(self, name: str) -> object:
        return self

    def __call__(self, *_: object) -> object:
        return self


class Well(Exception):  # noqa: N818
    """Recurses without end whatever of it is read."""

    def __getattr__(self, name: str) -> object:
        return getattr(self, f"{name}_")


class _Nameless(type):
    @property
    def __name__(cls) -> str:  # type: ignore[override]
        raise RuntimeError


class Nameless(Exception, metaclass=_Nameless):  # noqa: N818
    """Has a class whose name cannot be read."""


def _throw(*_: object) -> Any:  # noqa: ANN401
    raise RuntimeError


_raise: Any = _throw


class Text(str):
    """A text that raises where its methods are called."""

    __slots__ = ()
    __len__ = __str__ = __iter__ = __getitem__ = __contains__ = __hash__ = _raise
    __eq__ = strip = encode = lower = split = startswith = isascii = _raise


class Bytes(bytes):
    """Bytes that raise where their methods are called."""

    __len__ = __bytes__ = __iter__ = __getitem__ = decode = _raise


class Dict(dict[str, object]):
    """A dict that raises where it is read."""

    __iter__ = __getitem__ = __len__ = items = keys = get = copy = _raise


class List(list[object]):
    """A list that raises where it is read."""

    __iter__ = __getitem__ = __len__ = _raise


class Int(int):
    """A number that raises where it is used."""

    __int__ = __index__ = __eq__ = __hash__ = __lt__ = __ge__ = __abs__ = _raise


class Endless(Mapping[str, object]):
    """A mapping without end."""

    def __getitem__(self, key: str) -> object:
        return key

    def __iter__(self) -> Iterator[str]:
        return map(str, itertools.count())

    def __len__(self) -> int:
        return 1


class Stream:
    """A response whose chunks have no end."""

    status_code = 500

    def __init__(self, chunk: object) -> None:
        self.chunk = chunk
        self.taken = 0
        self.content = self

    def iter_bytes(self) -> Iterator[object]:
        while True:
            self.taken += 1
            yield self.chunk

    async def aiter_bytes(self) -> AsyncIterator[object]:
        for chunk in self.iter_bytes():
            yield chunk


class Asynchronous:
    """An asynchronous response of no library."""

    status = 500

    async def read(self, _: int) -> bytes:
        return b"{}"


class Response:
    """A response of any parts."""

    def __init__(self, status: object, headers: object, body: object) -> None:
        self.status, self.headers, self.body = status, headers, body

    def read(self, _: int) -> object:
        return self.body


def _cycle() -> object:
    body: dict[str, object] = {"code": "x", "message": "x"}
    body["error"] = body
    return body


def _nest() -> object:
    body: dict[str, object] = {}
    for _ in range(10_000):
        body = {"error": body}
    return body


def _ring() -> BaseException:
    error, cause = ValueError("ring"), ValueError("cause")
    error.__cause__, cause.__cause__ = cause, error
    return error


def _released() -> memoryview:
    view = memoryview(b"released")
    view.release()
    return view


async def _aiter() -> AsyncIterator[bytes]:
    yield b"{}"


MAKERS: list[Callable[[], object]] = [
    lambda: None,
    lambda: True,
    lambda: 500,
    lambda: 500.0,
    lambda: float("nan"),
    lambda: float("inf"),
    lambda: -1,
    lambda: 1 << 3_400_000,
    lambda: "",
    lambda: "\ud800 \udfff",
    lambda: '{"error":{"message":"\\ud800","code":5}}',
    lambda: b'{"code":"invalid_request","message":"No."}',
    lambda: bytearray(b"\xff\xfe"),
    lambda: memoryview(b'{"a":1} ' * 2)[::2],
    lambda: memoryview(b'{"a":{}}').cast("B", (2, 4)),
    _released,
    lambda: Text("text"),
    lambda: {"message": Text("text"), "code": Text("code"), "error": Dict()},
    lambda: Bytes(b"bytes"),
    lambda: Int(500),
    Dict,
    lambda: Dict(message="No.", code="invalid_request"),
    lambda: List([("retry-after", "1")]),
    lambda: {"error": List([1])},
    lambda: {"retry-after": [Text("1"), List([1]), None]},
    lambda: [("retry-after", Int(1)), (Text("x"), "1"), ("x-should-retry", b"true")],
    lambda: itertools.repeat(("retry-after", "1")),
    lambda: itertools.repeat(("retry-after", [])),
    itertools.count,
    lambda: MappingProxyType({}),
    Endless,
    _cycle,
    _nest,
    _ring,
    Bomb,
    Mirror,
    Well,
    lambda: Nameless(),  # noqa: PLW0108 - its name cannot be asked for
    MagicMock,
    lambda: Stream(b""),
    lambda: Stream("text" * 1000),
    lambda: Stream(Bytes(b"x" * 1000)),
    lambda: Stream(5),
    Asynchronous,
    _aiter,
    object,
    lambda: object,
    lambda: _raise,
]
"""What makes each of them."""
