package errorcodes

import (
	"net/http"
	"strings"
)

// WriteError sends an error as the response to a request, as [RenderError] renders
// it, in the format that the Accept header of the request asks for.
//
// Headers that were set before are sent too, except those that describe another
// body, such as Content-Length and ETag. If the response has already begun and the
// handler is behind [Middleware], WriteError panics with [http.ErrAbortHandler], so
// that the client sees a broken response and not a complete one.
func WriteError(w http.ResponseWriter, r *http.Request, err error) {
	if begun, ok := w.(interface{ begun() bool }); ok && begun.begun() {
		panic(http.ErrAbortHandler)
	}
	rendered := RenderError(err, Negotiate(strings.Join(r.Header.Values("Accept"), ", ")))
	header := w.Header()
	for _, name := range ofAnotherBody {
		header.Del(name)
	}
	for name, values := range rendered.Header {
		header[name] = values
	}
	w.WriteHeader(rendered.Status)
	_, _ = w.Write(rendered.Body) // The client may be gone.
}

// ofAnotherBody are the headers that describe a body, and are wrong for this one.
var ofAnotherBody = []string{
	"Content-Encoding",
	"Content-Language",
	"Content-Length",
	"Content-Range",
	"Etag",
	"Last-Modified",
}
