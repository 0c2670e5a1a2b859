package errorcodes

import (
	"net/http"
	"slices"
	"strings"
)

// WriteError sends an error as the response to a request, as [RenderError] renders
// it, in the format that the Accept header of the request asks for. Vary then names
// Accept.
//
// Headers that were set before are sent too, except those that describe another
// body, such as Content-Length and ETag. Content-Encoding stays where it may be that of a
// handler that compresses what is written, as it does in [http.Error]. If w is the
// writer that a handler gets from [Middleware], it is known who has set it.
//
// If the response has already begun and the handler is behind [Middleware], WriteError
// panics with [http.ErrAbortHandler], so that the client sees a broken response and not a
// complete one. After a handler has taken over the connection, it does nothing.
func WriteError(w http.ResponseWriter, r *http.Request, err error) {
	if tracked := trackedIn(w); tracked != nil {
		if tracked.hijacked {
			return
		}
		if tracked.wrote {
			panic(http.ErrAbortHandler)
		}
	}
	rendered := RenderError(err, Negotiate(strings.Join(r.Header.Values("Accept"), ", ")))
	header := w.Header()
	removeBody(w, rendered.Status)
	for name, values := range rendered.Header {
		header[name] = values
	}
	if !namesAccept(header.Values("Vary")) {
		header.Add("Vary", "Accept")
	}
	if r.ProtoMajor == 1 && firstIn(chain(err), tooLarge) != nil {
		// net/http does this for a writer of its own, since it stops reading.
		header.Set("Connection", "close")
	}
	w.WriteHeader(rendered.Status)
	_, _ = w.Write(rendered.Body) // The client may be gone.
}

// ofAnyBody are headers that describe a body, and are wrong for another one.
var ofAnyBody = []string{
	"Accept-Ranges",
	"Content-Disposition",
	"Content-Language",
	"Content-Length",
	"Content-Type",
	"Etag",
	"Last-Modified",
}

// describesOldBody reports whether a header describes a body that is replaced by one with this
// status (H11). With 416, Content-Range is the length of what was asked for.
func describesOldBody(name string, status int) bool {
	if name == "Content-Range" {
		return status != http.StatusRequestedRangeNotSatisfiable
	}
	return slices.Contains(ofAnyBody, name)
}

// removeBody removes the headers that describe the body that was going to be sent.
func removeBody(w http.ResponseWriter, status int) {
	header := w.Header()
	for name := range header {
		if describesOldBody(http.CanonicalHeaderKey(name), status) {
			delete(header, name)
		}
	}
	// Between a handler and the writer that it gets from Middleware, nothing compresses.
	if direct, ok := w.(tracking); ok {
		header.Del("Content-Encoding")
		for _, value := range direct.tracked().encoding {
			header.Add("Content-Encoding", value)
		}
	}
}

// namesAccept reports whether the values of a Vary header name Accept, or everything.
func namesAccept(values []string) bool {
	return slices.ContainsFunc(strings.Split(strings.Join(values, ","), ","), func(name string) bool {
		name = strings.Trim(name, whitespace)
		return name == "*" || strings.EqualFold(name, "Accept")
	})
}
