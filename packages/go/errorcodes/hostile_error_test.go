package errorcodes_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"testing"

	"github.com/org/error-catalogue/packages/go/errorcodes"
)

// circle wraps itself.
type circle struct{}

func (c *circle) Error() string { return "circle" }
func (c *circle) Unwrap() error { return c }

// fork wraps two errors, and may be wrapped twice itself.
type fork struct{ left, right error }

func (f *fork) Error() string   { return "fork" }
func (f *fork) Unwrap() []error { return []error{f.left, f.right} }

// panicking panics whatever it is asked.
type panicking struct{ Response *http.Response }

func (panicking) Error() string   { panic("Error") }
func (panicking) Unwrap() error   { panic("Unwrap") }
func (panicking) Is(error) bool   { panic("Is") }
func (panicking) As(any) bool     { panic("As") }
func (panicking) Timeout() bool   { panic("Timeout") }
func (panicking) Temporary() bool { panic("Temporary") }

// uncomparable is an error that cannot be compared with itself.
type uncomparable []string

func (uncomparable) Error() string { return "uncomparable" }

// hostileErrors are errors that break a reader that follows or trusts them.
func hostileErrors() map[string]error {
	long := errors.New("end")
	for range 1_000_000 {
		long = &url.Error{Op: "Get", Err: long}
	}
	doubled := error(&circle{})
	for range 100 {
		doubled = &fork{doubled, doubled}
	}
	var code *errorcodes.Code
	return map[string]error{
		"a circle":                  &circle{},
		"a tree of 2^100 errors":    doubled,
		"a chain of 1,000,000":      longText{long},
		"many at once":              errors.Join(slices.Repeat([]error{io.EOF}, 1_000_000)...),
		"one whose methods panic":   panicking{},
		"one that wraps such a one": fmt.Errorf("outer: %w", wrapper{panicking{}}),
		"a dial with such a one":    &net.OpError{Op: "dial", Err: panicking{}},
		"a nil ParsedError":         (*errorcodes.ParsedError)(nil),
		"a nil Error":               (*errorcodes.Error)(nil),
		"a nil Code":                code,
		"a nil url.Error":           (*url.Error)(nil),
		"a nil net.OpError":         (*net.OpError)(nil),
		"an empty Error":            &errorcodes.Error{},
		"one that is uncomparable":  uncomparable{},
		"an embedded nil":           struct{ error }{},
	}
}

// wrapper wraps an error without asking it for its text.
type wrapper struct{ inner error }

func (w wrapper) Error() string { return "wrapper" }
func (w wrapper) Unwrap() error { return w.inner }

// longText is a chain whose text nobody should build.
type longText struct{ inner error }

func (l longText) Error() string { return "long" }
func (l longText) Unwrap() error { return l.inner }

func TestFromErrorTakesAnyError(t *testing.T) {
	for name, err := range hostileErrors() {
		t.Run(name, func(t *testing.T) {
			parsed, ok := errorcodes.FromError(err)
			if !ok || parsed.Recovery == "" || parsed.Error() == "" {
				t.Errorf("it is %+v", parsed)
			}
			if _, ok := errorcodes.CodeOf(err); ok {
				t.Errorf("it has the code %s", parsed.Code)
			}
			slog.New(slog.NewJSONHandler(io.Discard, nil)).Error("failed", "err", parsed)
			errorcodes.DecideRetry(err, 1)
		})
	}
	if parsed, ok := errorcodes.FromError(nil); ok || parsed != nil {
		t.Errorf("nil is %+v", parsed)
	}
	if _, ok := errorcodes.CodeOf(nil); ok {
		t.Error("nil has a code")
	}
	if decision := errorcodes.DecideRetry(nil, 1); decision.Retry || decision.Reason != errorcodes.ReasonTerminal {
		t.Errorf("after nil it decides %+v", decision)
	}
}

func TestWriteErrorTakesAnyError(t *testing.T) {
	for name, err := range hostileErrors() {
		for way, handler := range map[string]http.HandlerFunc{
			"returned": func(w http.ResponseWriter, r *http.Request) { errorcodes.WriteError(w, r, err) },
			"panicked": func(http.ResponseWriter, *http.Request) { panic(err) },
		} {
			t.Run(name+" "+way, func(t *testing.T) {
				recorder := httptest.NewRecorder()
				request := httptest.NewRequest(http.MethodGet, "/", nil)
				quiet := &http.Server{ErrorLog: discarded}
				ctx := context.WithValue(request.Context(), http.ServerContextKey, quiet)
				errorcodes.Middleware(handler).ServeHTTP(recorder, request.WithContext(ctx))
				if recorder.Code != http.StatusInternalServerError || recorder.Body.Len() == 0 {
					t.Errorf("it responds with %d %s", recorder.Code, recorder.Body)
				}
			})
		}
	}
}

func TestTheFirstThousandErrorsOfAChainCount(t *testing.T) {
	for depth, known := range map[int]bool{999: true, 1000: false} {
		err := error(errorcodes.Codes()[0])
		for range depth {
			err = wrapper{err}
		}
		if _, ok := errorcodes.CodeOf(err); ok != known {
			t.Errorf("at a depth of %d it is found: %v", depth, ok)
		}
	}
}

func TestTheMiddlewareRespondsForAHandlerThatPanics(t *testing.T) {
	for name, handler := range map[string]http.HandlerFunc{
		"with nil":                     func(http.ResponseWriter, *http.Request) { panic(any(nil)) },
		"with a status that is none":   func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(1000) },
		"with what is not comparable":  func(http.ResponseWriter, *http.Request) { panic(uncomparable{}) },
		"with a text that is no error": func(http.ResponseWriter, *http.Request) { panic([]string{"text"}) },
	} {
		t.Run(name, func(t *testing.T) {
			url, logged := serve(t, handler)
			response, body := get(t, url, problemType)
			if response.StatusCode != http.StatusInternalServerError || body["code"] != nil || logged.Len() == 0 {
				t.Errorf("it responds with %d %v and logs %s", response.StatusCode, body, logged)
			}
		})
	}
}
