package errorcodes_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/org/error-catalogue/packages/go/errorcodes"
)

// discarded is a log that nobody reads.
var discarded = log.New(io.Discard, "", 0)

// serve starts a real server with a handler behind the middleware, and returns its URL
// and its log.
func serve(t *testing.T, handler http.HandlerFunc) (url string, logged *bytes.Buffer) {
	t.Helper()
	logged = &bytes.Buffer{}
	server := httptest.NewUnstartedServer(errorcodes.Middleware(handler))
	server.Config.ErrorLog = log.New(logged, "", 0)
	server.Start()
	t.Cleanup(server.Close)
	return server.URL, logged
}

// get returns the error that a server responds with.
func get(t *testing.T, url, accept string) (response *http.Response, body map[string]any) {
	t.Helper()
	request, err := http.NewRequest(http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Accept", accept)
	response, err = http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if err := json.NewDecoder(response.Body).Decode(&body); err != nil {
		t.Fatal(err)
	}
	return response, body
}

const problemType = "application/problem+json"

func TestAnErrorIsSentInTheFormatThatTheClientAccepts(t *testing.T) {
	code := errorcodes.Codes()[0]
	raised := errorcodes.New(code, errorcodes.WithMessage("no"), errorcodes.WithRetryAfter(1500*time.Millisecond),
		errorcodes.WithCause(errors.New("disk full")))
	for name, fail := range map[string]func(http.ResponseWriter, *http.Request){
		"returned": func(w http.ResponseWriter, r *http.Request) {
			errorcodes.WriteError(w, r, errors.Join(io.EOF, raised))
		},
		"panicked": func(http.ResponseWriter, *http.Request) { panic(raised) },
	} {
		t.Run(name, func(t *testing.T) {
			url, logged := serve(t, func(w http.ResponseWriter, r *http.Request) {
				w.Header().Set("Access-Control-Allow-Origin", "*")
				w.Header().Set("ETag", `"old"`)
				fail(w, r)
			})
			response, body := get(t, url, "application/json")
			own := raised.Render(errorcodes.DefaultFormat)
			header := response.Header
			if response.StatusCode != raised.Status() || header.Get("Retry-After") != "2" ||
				header.Get("Content-Type") != "application/json" || header.Get("ETag") != "" ||
				header.Get("Access-Control-Allow-Origin") != "*" {
				t.Errorf("it responds with %d %v", response.StatusCode, header)
			}
			if err := equal("the body", body, json.RawMessage(own.Body)); err != nil {
				t.Error(err)
			}
			response, body = get(t, url, problemType)
			if response.Header.Get("Content-Type") != problemType || fmt.Sprint(body["code"]) != string(code) {
				t.Errorf("as problem details it responds with %v %v", response.Header, body)
			}
			if logged.Len() > 0 {
				t.Errorf("it logs %s", logged)
			}
		})
	}
}

func TestACodeAloneIsSentAsAnError(t *testing.T) {
	code := errorcodes.Codes()[0]
	url, _ := serve(t, func(w http.ResponseWriter, r *http.Request) { errorcodes.WriteError(w, r, code) })
	response, body := get(t, url, problemType)
	if info, _ := code.Info(); fmt.Sprint(body["code"]) != string(code) || body["detail"] != info.Meaning ||
		response.StatusCode != errorcodes.New(code).Status() {
		t.Errorf("it responds with %d %v", response.StatusCode, body)
	}
}

func TestAnyOtherErrorIsSentWithoutItsMessage(t *testing.T) {
	tooLarge := func(w http.ResponseWriter, r *http.Request) error {
		_, err := io.ReadAll(http.MaxBytesReader(w, io.NopCloser(strings.NewReader("secret")), 1))
		return err
	}
	for name, row := range map[string]struct {
		status int
		fail   http.HandlerFunc
	}{
		"an error": {500, func(w http.ResponseWriter, r *http.Request) {
			errorcodes.WriteError(w, r, errors.New("secret"))
		}},
		"no error":             {500, func(w http.ResponseWriter, r *http.Request) { errorcodes.WriteError(w, r, nil) }},
		"an unknown code":      {500, func(w http.ResponseWriter, r *http.Request) { errorcodes.WriteError(w, r, errorcodes.Code("secret")) }},
		"an empty Error":       {500, func(w http.ResponseWriter, r *http.Request) { errorcodes.WriteError(w, r, &errorcodes.Error{}) }},
		"a panic":              {500, func(http.ResponseWriter, *http.Request) { panic("secret") }},
		"an error's panic":     {500, func(http.ResponseWriter, *http.Request) { panic(errors.New("secret")) }},
		"a body beyond 1 byte": {413, func(w http.ResponseWriter, r *http.Request) { errorcodes.WriteError(w, r, tooLarge(w, r)) }},
	} {
		t.Run(name, func(t *testing.T) {
			url, logged := serve(t, row.fail)
			response, body := get(t, url, problemType)
			info, ok := errorcodes.Status(row.status).Info()
			if !ok {
				info, _ = errorcodes.Status(row.status / 100).Info()
			}
			expected := map[string]any{"type": info.DocsURL, "title": info.Meaning, "status": row.status, "detail": info.Meaning, "code": nil}
			if err := equal("the body", body, expected); err != nil || response.StatusCode != row.status {
				t.Errorf("it responds with %d: %v", response.StatusCode, err)
			}
			_, body = get(t, url, "")
			if sent := canonical(body); !strings.Contains(sent, info.Meaning) || strings.Contains(sent, "secret") ||
				!strings.Contains(sent, `"`+info.Name+`"`) && errorcodes.DefaultFormat == "openai" {
				t.Errorf("it responds with %s", sent)
			}
			returned := "errorcodes: GET \"/\" failed: secret\n"
			if name == "an error" && logged.String() != returned+returned {
				t.Errorf("it logs %q", logged)
			}
			if name == "a body beyond 1 byte" && logged.Len() > 0 {
				t.Errorf("it logs %q", logged)
			}
			isPanic := strings.Contains(name, "panic")
			if isPanic != strings.Contains(logged.String(), "secret\ngoroutine") {
				t.Errorf("it logs %q", logged)
			}
		})
	}
}

func TestTheIDOfTheRequestIsInTheLog(t *testing.T) {
	for name, row := range map[string]struct {
		fail   http.HandlerFunc
		before string
	}{
		"of an error": {func(w http.ResponseWriter, r *http.Request) { errorcodes.WriteError(w, r, io.EOF) },
			"errorcodes: GET \"/\" failed: EOF [request "},
		"of a panic": {func(http.ResponseWriter, *http.Request) { panic("secret") }, "secret [request "},
	} {
		t.Run(name, func(t *testing.T) {
			url, logged := serve(t, func(w http.ResponseWriter, r *http.Request) {
				if r.Header.Get("X-Request-Id") == "" {
					w.Header().Set("X-Request-Id", "made-1")
				}
				row.fail(w, r)
			})
			get(t, url, "")
			request, err := http.NewRequest(http.MethodGet, url, nil)
			if err != nil {
				t.Fatal(err)
			}
			request.Header.Set("X-Request-Id", "abc-1")
			response, err := http.DefaultClient.Do(request)
			if err != nil {
				t.Fatal(err)
			}
			defer response.Body.Close()
			for _, id := range []string{"made-1", "abc-1"} {
				if line := row.before + id + "]\n"; !strings.Contains(logged.String(), line) {
					t.Errorf("it logs %q, without %q", logged, line)
				}
			}
		})
	}
}

func TestTheIDOfTheRequestIsSentWhereTheErrorHasNone(t *testing.T) {
	code := errorcodes.Codes()[0]
	named := errorcodes.New(code, errorcodes.WithRequestID("own"))
	for name, row := range map[string]struct {
		err             error
		before, request string
		expected        string
	}{
		"of the response": {errorcodes.New(code), "before", "abc-1", "before"},
		"of the request":  {errorcodes.New(code), "", "abc-1", "abc-1"},
		"of a fault":      {io.EOF, "", "abc-1", "abc-1"},
		"of the error":    {named, "before", "abc-1", "own"},
		"no id":           {io.EOF, "a b", "a,b", ""},
	} {
		t.Run(name, func(t *testing.T) {
			recorder := httptest.NewRecorder()
			if row.before != "" {
				recorder.Header().Set("X-Request-Id", row.before)
			}
			request := httptest.NewRequest(http.MethodGet, "/", nil)
			request.Header.Set("X-Request-Id", row.request)
			server := &http.Server{ErrorLog: discarded}
			ctx := context.WithValue(request.Context(), http.ServerContextKey, server)
			errorcodes.WriteError(recorder, request.WithContext(ctx), row.err)
			if id := recorder.Header().Get("X-Oneapi-Request-Id"); id != row.expected {
				t.Errorf("it sends %q", id)
			}
		})
	}
}
