package errorcodes_test

import (
	"encoding/json"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"github.com/org/error-catalogue/packages/go/errorcodes"
)

func TestHeadersOfTheOldBodyGoAndAllOthersStay(t *testing.T) {
	url, _ := serve(t, func(w http.ResponseWriter, r *http.Request) {
		for _, name := range []string{"Accept-Ranges", "Content-Disposition", "Content-Encoding", "Content-Language",
			"Content-Length", "Content-Range", "ETag", "Last-Modified", "content-type"} {
			w.Header()[name] = []string{"1"}
		}
		for _, name := range []string{"Allow", "Cache-Control", "Retry-After", "Set-Cookie", "Www-Authenticate", "X-Trace"} {
			w.Header()[name] = []string{"1"}
		}
		errorcodes.WriteError(w, r, io.EOF)
	})
	response, _ := get(t, url, problemType)
	response.Header.Del("Date")
	response.Header.Del("Content-Length")
	expected := http.Header{"Content-Type": {problemType}, "Vary": {"Accept"}}
	for _, name := range []string{"Allow", "Cache-Control", "Retry-After", "Set-Cookie", "Www-Authenticate", "X-Trace"} {
		expected.Set(name, "1")
	}
	if err := equal("the header", response.Header, expected); err != nil {
		t.Error(err)
	}
}

func TestTheLengthOfWhatWasAskedForStays(t *testing.T) {
	status := http.StatusRequestedRangeNotSatisfiable
	for _, code := range errorcodes.Codes() {
		info, _ := code.Info()
		hasStatus := func(listed errorcodes.Status) bool { return listed.Includes(status) }
		if !slices.ContainsFunc(info.Statuses, hasStatus) {
			continue
		}
		recorder := httptest.NewRecorder()
		recorder.Header().Set("Content-Range", "bytes */9")
		raised := errorcodes.New(code, errorcodes.WithStatus(status))
		errorcodes.WriteError(recorder, httptest.NewRequest(http.MethodGet, "/", nil), raised)
		if length := recorder.Header().Get("Content-Range"); length != "bytes */9" {
			t.Errorf("with %v it is %q", raised, length)
		}
	}
}

func TestVaryNamesAcceptOnce(t *testing.T) {
	for before, after := range map[string][]string{
		"":                 {"Accept"},
		"Origin":           {"Origin", "Accept"},
		"Accept-Encoding":  {"Accept-Encoding", "Accept"},
		"Origin,\taccept ": {"Origin,\taccept "},
		"*":                {"*"},
	} {
		recorder := httptest.NewRecorder()
		if before != "" {
			recorder.Header().Set("Vary", before)
		}
		errorcodes.WriteError(recorder, httptest.NewRequest(http.MethodGet, "/", nil), nil)
		if vary := recorder.Header().Values("Vary"); !slices.Equal(vary, after) {
			t.Errorf("after %q it is %q", before, vary)
		}
	}
}

// outside is an outer handler that announces that it encodes the body.
func outside(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Encoding", "rot13")
		next.ServeHTTP(w, r)
	})
}

func TestTheEncodingOfALayerOutsideStays(t *testing.T) {
	encodedByItself := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Encoding", "br")
		errorcodes.WriteError(w, r, nil)
	})
	for name, row := range map[string]struct {
		handler http.Handler
		want    string
	}{
		"outside of Middleware":     {outside(errorcodes.Middleware(encodedByItself)), "rot13"},
		"of the old body":           {errorcodes.Middleware(encodedByItself), ""},
		"inside of Middleware":      {errorcodes.Middleware(outside(wrapped(errorcodes.WriteError))), "rot13"},
		"where nothing is known":    {outside(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { errorcodes.WriteError(w, r, nil) })), "rot13"},
		"outside, twice Middleware": {errorcodes.Middleware(outside(errorcodes.Middleware(encodedByItself))), "rot13"},
	} {
		t.Run(name, func(t *testing.T) {
			recorder := httptest.NewRecorder()
			row.handler.ServeHTTP(recorder, httptest.NewRequest(http.MethodGet, "/", nil))
			if encoding := recorder.Header().Get("Content-Encoding"); encoding != row.want {
				t.Errorf("it is %q, and not %q", encoding, row.want)
			}
		})
	}
}

// wrapped is a handler that wraps its writer, as libraries do, and fails.
func wrapped(fail func(http.ResponseWriter, *http.Request, error)) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { fail(wrapping{w}, r, nil) })
}

func TestABodyThatNetHTTPRefusesHasAStatus(t *testing.T) {
	for name, row := range map[string]struct {
		read   func(http.ResponseWriter, *http.Request) error
		status int
		closes bool
	}{
		"too large": {func(w http.ResponseWriter, r *http.Request) error {
			_, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 1))
			return err
		}, 413, true},
		"no form":          {func(_ http.ResponseWriter, r *http.Request) error { return r.ParseMultipartForm(1) }, 400, false},
		"no JSON":          {func(_ http.ResponseWriter, r *http.Request) error { return json.NewDecoder(r.Body).Decode(new(any)) }, 500, false},
		"a form too large": {func(http.ResponseWriter, *http.Request) error { return multipart.ErrMessageTooLarge }, 413, false},
	} {
		t.Run(name, func(t *testing.T) {
			url, _ := serve(t, func(w http.ResponseWriter, r *http.Request) {
				errorcodes.WriteError(w, r, fmt.Errorf("outer: %w", row.read(w, r)))
			})
			response, err := http.Post(url, "text/plain", strings.NewReader("long"))
			if err != nil {
				t.Fatal(err)
			}
			defer response.Body.Close()
			if response.StatusCode != row.status || response.Close != row.closes {
				t.Errorf("it responds with %d, and closes the connection: %v", response.StatusCode, response.Close)
			}
		})
	}
}

func TestTheResponseToHeadHasNoBody(t *testing.T) {
	code := errorcodes.Codes()[0]
	for _, version := range []int{1, 2} {
		server := httptest.NewUnstartedServer(errorcodes.Middleware(http.HandlerFunc(
			func(w http.ResponseWriter, r *http.Request) { errorcodes.WriteError(w, r, code) })))
		server.EnableHTTP2 = version == 2
		server.StartTLS()
		t.Cleanup(server.Close)
		response, err := server.Client().Head(server.URL)
		if err != nil {
			t.Fatal(err)
		}
		defer response.Body.Close()
		body, err := io.ReadAll(response.Body)
		if response.ProtoMajor != version || response.StatusCode != errorcodes.New(code).Status() ||
			response.Header.Get("Content-Type") == "" || response.Header.Get("Vary") != "Accept" ||
			len(body) > 0 || err != nil {
			t.Errorf("in HTTP/%d it responds with %d %v %q: %v", response.ProtoMajor, response.StatusCode, response.Header, body, err)
		}
	}
}
