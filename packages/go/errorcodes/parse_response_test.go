package errorcodes_test

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/org/error-catalogue/packages/go/errorcodes"
)

// ask sends a request to a real server.
func ask(t *testing.T, ctx context.Context, url string) (*http.Response, error) {
	t.Helper()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	return http.DefaultClient.Do(request)
}

// serving returns the URL of a server with a handler.
func serving(t *testing.T, handler http.HandlerFunc) string {
	t.Helper()
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	return server.URL
}

func TestParseLeavesTheBodyAsItWas(t *testing.T) {
	code := errorcodes.Codes()[0]
	sent := string(errorcodes.New(code).Render(errorcodes.FormatProblem).Body)
	for name, body := range map[string]string{
		"an error":         sent,
		"no body":          "",
		"more than 1 MiB":  `{"code":"x","message":"` + strings.Repeat("x", 3<<20) + `"}`,
		"exactly 1 MiB":    strings.Repeat("x", 1<<20),
		"1 MiB and 1 byte": strings.Repeat("x", 1<<20+1),
	} {
		t.Run(name, func(t *testing.T) {
			url := serving(t, func(w http.ResponseWriter, _ *http.Request) {
				w.WriteHeader(http.StatusBadGateway)
				_, _ = io.WriteString(w, body)
			})
			response, err := ask(t, context.Background(), url)
			if err != nil {
				t.Fatal(err)
			}
			defer response.Body.Close()
			first := errorcodes.Parse(response)
			again := errorcodes.Parse(response)
			if err := equal("the result", again, first); err != nil {
				t.Error(err)
			}
			if (body == sent) != first.Known || first.Status != http.StatusBadGateway {
				t.Errorf("it is %+v", first)
			}
			if rest, err := io.ReadAll(response.Body); err != nil || string(rest) != body {
				t.Errorf("%d bytes of %d are left (%v)", len(rest), len(body), err)
			}
		})
	}
}

func TestOfABodyThatBreaksOffWhatCameCounts(t *testing.T) {
	url := serving(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Length", "100")
		w.WriteHeader(http.StatusInternalServerError)
		_, _ = io.WriteString(w, "half of it")
		w.(http.Flusher).Flush()
		panic(http.ErrAbortHandler)
	})
	response, err := ask(t, context.Background(), url)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	parsed := errorcodes.Parse(response)
	if parsed.Format != errorcodes.FormatText || parsed.Message != "half of it" {
		t.Errorf("it is %+v", parsed)
	}
	if rest, err := io.ReadAll(response.Body); string(rest) != "half of it" || !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("what is left is %q and %v", rest, err)
	}
}

func TestCheckReturnsTheErrorOfAResponse(t *testing.T) {
	for status, isError := range map[int]bool{0: false, 200: false, 399: false, 400: true, 503: true, 999: true} {
		response := &http.Response{StatusCode: status, Body: io.NopCloser(strings.NewReader("no"))}
		err := errorcodes.Check(response)
		if (err != nil) != isError {
			t.Errorf("with status %d it is %v", status, err)
		}
		if parsed := new(errorcodes.ParsedError); isError && (!errors.As(err, &parsed) || parsed.Message != "no") {
			t.Errorf("with status %d it is %+v", status, err)
		}
		if rest, err := io.ReadAll(response.Body); string(rest) != "no" {
			t.Errorf("the body is %q then (%v)", rest, err)
		}
	}
	if errorcodes.Check(nil) == nil {
		t.Error("without a response there is no error")
	}
}
