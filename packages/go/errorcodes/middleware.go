package errorcodes

import (
	"log"
	"net/http"
	"runtime/debug"
)

// Middleware returns a handler that sends an error, as [WriteError] does, when next
// panics. A panic with anything but an [Error] or a [Code] is logged with its stack, as
// net/http does, and with the id of the request, to the ErrorLog of the server.
//
// A panic with [http.ErrAbortHandler], and any panic after next has taken over the
// connection, goes on to the server.
//
// Put Middleware inside handlers that compress: a panic that passes through such a
// handler makes it begin the response.
func Middleware(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		tracked := track(w)
		defer func() {
			if thrown := recover(); thrown != nil {
				tracked.writePanic(r, thrown)
			}
		}()
		next.ServeHTTP(tracked.withFeatures(), r)
	})
}

// writePanic sends the response if the handler panicked.
func (w *trackedWriter) writePanic(r *http.Request, thrown any) {
	if w.hijacked || thrown == http.ErrAbortHandler {
		panic(thrown)
	}
	err, _ := thrown.(error)
	if firstIn(chain(err), raisedAs) == nil {
		logTo(r)("http: panic serving %s: %v%s\n%s", r.RemoteAddr, thrown, inBrackets(requestIDOf(w, r)), debug.Stack())
	}
	writeError(w, r, err)
}

// logTo returns the log function of a request's server.
func logTo(r *http.Request) func(format string, args ...any) {
	if server, ok := r.Context().Value(http.ServerContextKey).(*http.Server); ok && server.ErrorLog != nil {
		return server.ErrorLog.Printf
	}
	return log.Printf
}
