package errorcodes

import (
	"log"
	"net/http"
	"runtime/debug"
)

// Middleware returns a handler that sends an error, as [WriteError] does, when next
// panics. A panic with anything but an [Error] or a [Code] is logged with its stack,
// as net/http does, to the ErrorLog of the server.
func Middleware(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		tracked := &trackedWriter{ResponseWriter: w}
		defer func() {
			if thrown := recover(); thrown != nil {
				writePanic(tracked, r, thrown)
			}
		}()
		next.ServeHTTP(tracked, r)
	})
}

// writePanic sends the response to a request whose handler panicked.
func writePanic(w http.ResponseWriter, r *http.Request, thrown any) {
	if thrown == http.ErrAbortHandler {
		panic(thrown)
	}
	err, _ := thrown.(error)
	if firstIn(chain(err), raisedAs) == nil {
		logTo(r)("http: panic serving %s: %v\n%s", r.RemoteAddr, thrown, debug.Stack())
	}
	WriteError(w, r, err)
}

// logTo returns the function that logs to the log of the server of a request.
func logTo(r *http.Request) func(format string, args ...any) {
	if server, ok := r.Context().Value(http.ServerContextKey).(*http.Server); ok && server.ErrorLog != nil {
		return server.ErrorLog.Printf
	}
	return log.Printf
}

// trackedWriter knows whether the response has begun.
type trackedWriter struct {
	http.ResponseWriter
	wrote bool
}

func (w *trackedWriter) begun() bool { return w.wrote }

// WriteHeader begins the response, unless the status is an informational one.
func (w *trackedWriter) WriteHeader(status int) {
	w.ResponseWriter.WriteHeader(status) // It panics if there is no such status.
	w.wrote = w.wrote || status >= 200 || status == http.StatusSwitchingProtocols
}

// Write begins the response.
func (w *trackedWriter) Write(body []byte) (int, error) {
	w.wrote = true
	return w.ResponseWriter.Write(body)
}

// Flush begins the response. Handlers that stream look for this method without
// asking [http.ResponseController].
func (w *trackedWriter) Flush() {
	if http.NewResponseController(w.ResponseWriter).Flush() == nil {
		w.wrote = true
	}
}

// Unwrap gives [http.ResponseController] the writer that this one tracks.
func (w *trackedWriter) Unwrap() http.ResponseWriter { return w.ResponseWriter }
