package errorcodes

import (
	"log"
	"net/http"
	"runtime/debug"
)

// Middleware answers for a handler that panics, as [WriteError] does, and lets
// WriteError know when an answer has begun. What was no [Error] it logs as
// net/http would, with its stack, to the log of the server.
func Middleware(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		tracked := &trackedWriter{ResponseWriter: w}
		defer func() {
			if thrown := recover(); thrown != nil {
				answerPanic(tracked, r, thrown)
			}
		}()
		next.ServeHTTP(tracked, r)
	})
}

// answerPanic answers a request whose handler panicked.
func answerPanic(w http.ResponseWriter, r *http.Request, thrown any) {
	if thrown == http.ErrAbortHandler {
		panic(thrown)
	}
	err, _ := thrown.(error)
	if firstIn(chain(err), raisedAs) == nil {
		logTo(r)("http: panic serving %s: %v\n%s", r.RemoteAddr, thrown, debug.Stack())
	}
	WriteError(w, r, err)
}

// logTo returns what logs to the log of the server that serves a request.
func logTo(r *http.Request) func(format string, args ...any) {
	if server, ok := r.Context().Value(http.ServerContextKey).(*http.Server); ok && server.ErrorLog != nil {
		return server.ErrorLog.Printf
	}
	return log.Printf
}

// trackedWriter knows whether an answer has begun.
type trackedWriter struct {
	http.ResponseWriter
	wrote bool
}

func (w *trackedWriter) begun() bool { return w.wrote }

// WriteHeader begins the answer, unless the status is an informational one.
func (w *trackedWriter) WriteHeader(status int) {
	w.ResponseWriter.WriteHeader(status) // It panics if there is no such status.
	w.wrote = w.wrote || status >= 200 || status == http.StatusSwitchingProtocols
}

// Write begins the answer.
func (w *trackedWriter) Write(body []byte) (int, error) {
	w.wrote = true
	return w.ResponseWriter.Write(body)
}

// Flush begins the answer; handlers that stream look for it without asking
// [http.ResponseController].
func (w *trackedWriter) Flush() {
	if http.NewResponseController(w.ResponseWriter).Flush() == nil {
		w.wrote = true
	}
}

// Unwrap gives [http.ResponseController] the writer that this one tracks.
func (w *trackedWriter) Unwrap() http.ResponseWriter { return w.ResponseWriter }
