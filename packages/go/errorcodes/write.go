package errorcodes

import (
	"cmp"
	"net/http"
	"slices"
	"strings"
)

// WriteError sends an error as the response to a request, rendered by [RenderError] in
// the format that the request's Accept header asks for. It adds Accept to Vary. If the
// error has no request id, it sends the one in the headers that were already set, or
// else the one in the headers of the request.
//
// A fault of the server that nobody raised is logged, with the id of the request, to the
// ErrorLog of the server: the client does not learn what it was.
//
// It keeps headers that were already set, except those that describe another body, such
// as Content-Length and ETag. Content-Encoding stays if a handler may have set it that
// compresses what is written, as in [http.Error]. If w comes from [Middleware], it is
// known who set it.
//
// If the response has already begun and the handler is behind [Middleware], WriteError
// panics with [http.ErrAbortHandler], so that the client does not mistake it for a
// complete response. After a handler has taken over the connection, it does nothing.
func WriteError(w http.ResponseWriter, r *http.Request, err error) {
	if isUnexpected(err) {
		logTo(r)("errorcodes: %s %q failed: %v%s", r.Method, r.URL.Path, err, inBrackets(requestIDOf(w, r)))
	}
	writeError(w, r, err)
}

// writeError sends an error that is on record.
func writeError(w http.ResponseWriter, r *http.Request, err error) {
	if tracked := trackedIn(w); tracked != nil {
		if tracked.hijacked {
			return
		}
		if tracked.wrote {
			panic(http.ErrAbortHandler)
		}
	}
	header := w.Header()
	format := Negotiate(strings.Join(r.Header.Values("Accept"), ", "))
	rendered := renderAny(err, format, requestIDOf(w, r))
	removeBody(w, rendered.Status)
	for name, values := range rendered.Header {
		header[name] = values
	}
	if !namesAccept(header.Values("Vary")) {
		header.Add("Vary", "Accept")
	}
	if r.ProtoMajor == 1 && firstIn(chain(err), tooLarge) != nil {
		// net/http does this for its own writer, because it stops reading.
		header.Set("Connection", "close")
	}
	w.WriteHeader(rendered.Status)
	_, _ = w.Write(rendered.Body) // The client may have disconnected.
}

// requestIDOf returns the id of a request that failed: that of the response, or else its
// own, or else the empty string (H14).
func requestIDOf(w http.ResponseWriter, r *http.Request) string {
	return cmp.Or(requestIDIn(canonical(w.Header())), requestIDIn(canonical(r.Header)))
}

// ofAnyBody are headers that describe a body, and would be wrong for another one.
var ofAnyBody = []string{
	"Accept-Ranges",
	"Content-Disposition",
	"Content-Language",
	"Content-Length",
	"Content-Type",
	"Etag",
	"Last-Modified",
}

// describesOldBody reports whether a header describes the body that a response with this
// status replaces (H11). With 416, Content-Range is the length of the requested resource.
func describesOldBody(name string, status int) bool {
	if name == "Content-Range" {
		return status != http.StatusRequestedRangeNotSatisfiable
	}
	return slices.Contains(ofAnyBody, name)
}

// removeBody removes the headers that describe the replaced body.
func removeBody(w http.ResponseWriter, status int) {
	header := w.Header()
	for name := range header {
		if describesOldBody(http.CanonicalHeaderKey(name), status) {
			delete(header, name)
		}
	}
	// Nothing compresses between Middleware and the handler that gets its writer.
	if direct, ok := w.(tracking); ok {
		header.Del("Content-Encoding")
		for _, value := range direct.tracked().encoding {
			header.Add("Content-Encoding", value)
		}
	}
}

// namesAccept reports whether the values of a Vary header contain Accept or an asterisk.
func namesAccept(values []string) bool {
	return slices.ContainsFunc(strings.Split(strings.Join(values, ","), ","), func(name string) bool {
		name = strings.Trim(name, whitespace)
		return name == "*" || strings.EqualFold(name, "Accept")
	})
}
