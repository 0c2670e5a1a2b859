package errorcodes

import (
	"bufio"
	"io"
	"net"
	"net/http"
	"slices"
)

// trackedWriter knows whether the response has begun and whether the handler has
// hijacked the connection.
type trackedWriter struct {
	http.ResponseWriter
	wrote    bool
	hijacked bool
	// encoding is the Content-Encoding from before the handler ran: that of an outer
	// handler, which encodes every body.
	encoding []string
}

func track(w http.ResponseWriter) *trackedWriter {
	encoding := slices.Clone(w.Header().Values("Content-Encoding"))
	return &trackedWriter{ResponseWriter: w, encoding: encoding}
}

// tracking is a tracked writer with or without its optional methods.
type tracking interface{ tracked() *trackedWriter }

func (w *trackedWriter) tracked() *trackedWriter { return w }

// trackedIn returns the tracked writer that a writer is or wraps, or nil.
func trackedIn(w http.ResponseWriter) *trackedWriter {
	if found, ok := find[tracking](w); ok {
		return found.tracked()
	}
	return nil
}

// withFeatures returns the writer with Flush and Hijack if the tracked writer has them,
// because handlers check for them.
func (w *trackedWriter) withFeatures() http.ResponseWriter {
	_, fails := find[interface{ FlushError() error }](w.ResponseWriter)
	_, flushes := find[http.Flusher](w.ResponseWriter)
	_, hijacks := find[http.Hijacker](w.ResponseWriter)
	flushes = flushes || fails
	switch {
	case flushes && hijacks:
		return struct {
			*trackedWriter
			flusher
			hijacker
		}{w, flusher{w}, hijacker{w}}
	case flushes:
		return struct {
			*trackedWriter
			flusher
		}{w, flusher{w}}
	case hijacks:
		return struct {
			*trackedWriter
			hijacker
		}{w, hijacker{w}}
	}
	return w
}

// WriteHeader begins the response, unless the status is an informational one.
func (w *trackedWriter) WriteHeader(status int) {
	w.ResponseWriter.WriteHeader(status) // It panics if the status is invalid.
	w.wrote = w.wrote || status >= 200 || status == http.StatusSwitchingProtocols
}

// Write begins the response.
func (w *trackedWriter) Write(body []byte) (int, error) {
	w.wrote = true
	return w.ResponseWriter.Write(body)
}

// ReadFrom begins the response once there is something to read. It lets net/http send
// files without copying them.
func (w *trackedWriter) ReadFrom(body io.Reader) (int64, error) {
	count, err := io.Copy(w.ResponseWriter, body)
	w.wrote = w.wrote || count > 0
	return count, err
}

// Unwrap gives [http.ResponseController] the writer that this one tracks.
func (w *trackedWriter) Unwrap() http.ResponseWriter { return w.ResponseWriter }

// flusher has the methods of a tracked writer that can flush.
type flusher struct{ writer *trackedWriter }

// Flush begins the response.
func (f flusher) Flush() { _ = f.FlushError() }

// FlushError begins the response.
func (f flusher) FlushError() error {
	err := http.NewResponseController(f.writer.ResponseWriter).Flush()
	f.writer.wrote = f.writer.wrote || err == nil
	return err
}

// hijacker has the method of a tracked writer whose connection can be hijacked.
type hijacker struct{ writer *trackedWriter }

// Hijack takes over the connection.
func (h hijacker) Hijack() (net.Conn, *bufio.ReadWriter, error) {
	connection, buffered, err := http.NewResponseController(h.writer.ResponseWriter).Hijack()
	h.writer.hijacked = err == nil
	return connection, buffered, err
}

// find returns a writer, or the first one that it wraps, with the given type, as
// [http.ResponseController] searches for it.
func find[T any](w http.ResponseWriter) (found T, ok bool) {
	for {
		if found, ok = w.(T); ok {
			return found, true
		}
		wrapper, wraps := w.(interface{ Unwrap() http.ResponseWriter })
		if !wraps {
			return found, false
		}
		w = wrapper.Unwrap()
	}
}
