"""What MCP's errors keep of JSON-RPC."""

from typing import Final

from ._values import at, class_names, plain, whole

_CONNECTION_CLOSED: Final = -32000
_REQUEST_TIMEOUT: Final = -32001


def json_rpc_error(error: object) -> dict[str, object] | None:
    """Return the code and the message of an error that a server sent."""
    kept = at(error, "error")
    code, message = whole(at(kept, "code")), plain(at(kept, "message"))
    if not class_names(error) & {"MCPError", "McpError"} or code is None:
        return None
    return None if broke_off(error) else {"code": code, "message": message}


def broke_off(error: object) -> bool:
    """Return whether the client itself says that there was no response.

    Servers use the same codes for other errors.
    """
    kept = at(error, "error")
    code, message = at(kept, "code"), plain(at(kept, "message")) or ""
    return (code == _CONNECTION_CLOSED and message == "Connection closed") or (
        code == _REQUEST_TIMEOUT and "timed out" in message.lower()
    )
