package errorcodes

import "reflect"

// brokeOff reports whether an error says that the connection was lost, including those
// that net/http does not export and those of x/net/http2 and of MCP's library.
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

// streamError is a target for net/http's error of a broken HTTP/2 stream, which converts
// to any struct with the fields of http2.StreamError.
type streamError struct {
	StreamID uint32
	Code     uint32
	Cause    error
}
