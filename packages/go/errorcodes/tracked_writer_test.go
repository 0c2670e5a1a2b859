package errorcodes_test

import (
	"bytes"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/org/error-catalogue/packages/go/errorcodes"
)

// plain is a writer without optional methods.
type plain struct{ http.ResponseWriter }

// failing is a writer whose flush fails.
type failing struct{ http.ResponseWriter }

func (failing) FlushError() error { return io.ErrClosedPipe }

// wrapping is a writer that wraps another one and adds no methods.
type wrapping struct{ http.ResponseWriter }

func (w wrapping) Unwrap() http.ResponseWriter { return w.ResponseWriter }

// hijackable is a writer whose connection can be hijacked.
type hijackable struct {
	http.ResponseWriter
	http.Hijacker
}

// flushableHijackable can also flush.
type flushableHijackable struct {
	http.ResponseWriter
	http.Flusher
	http.Hijacker
}

func TestAHandlerSeesTheMethodsThatTheWriterHas(t *testing.T) {
	recorder := httptest.NewRecorder()
	for name, row := range map[string]struct {
		writer           http.ResponseWriter
		flushes, hijacks bool
	}{
		"none":               {plain{recorder}, false, false},
		"flush":              {recorder, true, false},
		"a flush that fails": {failing{recorder}, true, false},
		"hijack":             {hijackable{ResponseWriter: recorder}, false, true},
		"both, inside":       {wrapping{&flushableHijackable{ResponseWriter: recorder}}, true, true},
	} {
		t.Run(name, func(t *testing.T) {
			errorcodes.Middleware(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
				_, flushes := w.(http.Flusher)
				_, hijacks := w.(http.Hijacker)
				if flushes != row.flushes || hijacks != row.hijacks {
					t.Errorf("it flushes: %v, and hijacks: %v", flushes, hijacks)
				}
			})).ServeHTTP(row.writer, httptest.NewRequest(http.MethodGet, "/", nil))
		})
	}
}

func TestAFlushThatFailsSaysSo(t *testing.T) {
	errorcodes.Middleware(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if err := http.NewResponseController(w).Flush(); !errors.Is(err, io.ErrClosedPipe) {
			t.Errorf("it fails with %v", err)
		}
		errorcodes.WriteError(w, r, errorcodes.Codes()[0])
	})).ServeHTTP(failing{httptest.NewRecorder()}, httptest.NewRequest(http.MethodGet, "/", nil))
}

func TestAConnectionThatWasTakenOverIsLeftAlone(t *testing.T) {
	for name, fail := range map[string]func(http.ResponseWriter, *http.Request){
		"by WriteError": func(w http.ResponseWriter, r *http.Request) {
			errorcodes.WriteError(w, r, errorcodes.Codes()[0])
			errorcodes.WriteError(wrapping{w}, r, errorcodes.Codes()[0])
		},
		"by a panic": func(http.ResponseWriter, *http.Request) { panic("after the hand-over") },
	} {
		t.Run(name, func(t *testing.T) {
			url, logged := serve(t, func(w http.ResponseWriter, r *http.Request) {
				connection, _, err := w.(http.Hijacker).Hijack()
				if err != nil {
					t.Error(err)
					return
				}
				defer connection.Close()
				defer fail(w, r)
				_, _ = io.WriteString(connection, "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nmine")
			})
			response, err := http.Get(url)
			if err != nil {
				t.Fatal(err)
			}
			defer response.Body.Close()
			if body, err := io.ReadAll(response.Body); string(body) != "mine" || err != nil {
				t.Errorf("it responds with %q: %v", body, err)
			}
			if strings.Contains(logged.String(), "hijacked") {
				t.Errorf("it logs %s", logged)
			}
		})
	}
}

func TestAFileIsSentAsNetHTTPSendsIt(t *testing.T) {
	var read bool
	recorder := readerFrom{httptest.NewRecorder(), &read}
	errorcodes.Middleware(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		http.ServeContent(w, r, "a.txt", time.Time{}, bytes.NewReader([]byte("text")))
	})).ServeHTTP(recorder, httptest.NewRequest(http.MethodGet, "/", nil))
	if !read || recorder.Body.String() != "text" {
		t.Errorf("it sends %q", recorder.Body)
	}
}

// readerFrom is a writer that implements io.ReaderFrom.
type readerFrom struct {
	*httptest.ResponseRecorder
	read *bool
}

func (w readerFrom) ReadFrom(body io.Reader) (int64, error) {
	*w.read = true
	return io.Copy(w.ResponseRecorder, body)
}

func TestACopyThatFailsBeforeItBeginsCanBeAnswered(t *testing.T) {
	url, _ := serve(t, func(w http.ResponseWriter, r *http.Request) {
		_, err := io.Copy(w, &body{read: func([]byte) (int, error) { return 0, io.ErrClosedPipe }})
		errorcodes.WriteError(w, r, err)
	})
	if response, _ := get(t, url, ""); response.StatusCode != http.StatusInternalServerError {
		t.Errorf("it responds with %d", response.StatusCode)
	}
}

func TestATimeoutIsTheHandlersOwn(t *testing.T) {
	code := errorcodes.Codes()[0]
	slow := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		<-r.Context().Done()
		errorcodes.WriteError(w, r, code)
	})
	quick := http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic(code) })
	for name, row := range map[string]struct {
		handler http.Handler
		status  int
		text    string
	}{
		"outside, too late": {http.TimeoutHandler(errorcodes.Middleware(slow), time.Nanosecond, "late"), 503, "late"},
		"inside, too late":  {errorcodes.Middleware(http.TimeoutHandler(slow, time.Nanosecond, "late")), 503, "late"},
		"outside, in time":  {http.TimeoutHandler(errorcodes.Middleware(quick), time.Hour, "late"), 0, string(code)},
		"inside, in time":   {errorcodes.Middleware(http.TimeoutHandler(quick, time.Hour, "late")), 0, string(code)},
	} {
		t.Run(name, func(t *testing.T) {
			url, _ := serve(t, row.handler.ServeHTTP)
			response, err := http.Get(url)
			if err != nil {
				t.Fatal(err)
			}
			defer response.Body.Close()
			text, err := io.ReadAll(response.Body)
			if row.status == 0 {
				row.status = errorcodes.New(code).Status()
			}
			if err != nil || response.StatusCode != row.status || !strings.Contains(string(text), row.text) {
				t.Errorf("it responds with %d %q: %v", response.StatusCode, text, err)
			}
		})
	}
}
