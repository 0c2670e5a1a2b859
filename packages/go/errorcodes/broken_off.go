package errorcodes

import "reflect"

// brokeOff reports whether an error says that a connection broke off, in one of the
// errors that net/http does not export, or that x/net/http2 or MCP's library has.
func brokeOff(err error) bool {
	if like, ok := err.(interface{ As(any) bool }); ok && like.As(new(streamError)) {
		return true
	}
	switch reflect.TypeOf(err).String() {
	case "http.http2GoAwayError", "http2.GoAwayError", "http2.StreamError":
		return true
	case "*errors.errorString":
		text := err.Error()
		return text == "http2: client connection lost" || text == "http: server closed idle connection" ||
			text == "connection closed" // Of MCP.
	}
	return false
}

// streamError is what net/http's error of a broken stream of HTTP/2 turns into: any
// struct that has the fields of http2.StreamError.
type streamError struct {
	StreamID uint32
	Code     uint32
	Cause    error
}
