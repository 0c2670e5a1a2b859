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

// ask sends a request to a real server and returns the error of the client.
func ask(t *testing.T, ctx context.Context, url string) (*http.Response, error) {
	t.Helper()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	return http.DefaultClient.Do(request)
}

// answering returns the address of a server that answers each request alike.
func answering(t *testing.T, handler http.HandlerFunc) string {
	t.Helper()
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	return server.URL
}

func TestParseLeavesTheBodyAsItWas(t *testing.T) {
	code := raisable(t)[0]
	answer := string(errorcodes.New(code).Answer(errorcodes.FormatProblem).Body)
	for name, body := range map[string]string{
		"an error":         answer,
		"no body":          "",
		"more than 1 MiB":  `{"code":"x","message":"` + strings.Repeat("x", 3<<20) + `"}`,
		"exactly 1 MiB":    strings.Repeat("x", 1<<20),
		"1 MiB and 1 byte": strings.Repeat("x", 1<<20+1),
	} {
		t.Run(name, func(t *testing.T) {
			url := answering(t, func(w http.ResponseWriter, _ *http.Request) {
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
			if err := equal("the result", resultOf(again), resultOf(first)); err != nil {
				t.Error(err)
			}
			if (body == answer) != first.Known || first.Status != http.StatusBadGateway {
				t.Errorf("it is %+v", first)
			}
			if rest, err := io.ReadAll(response.Body); err != nil || string(rest) != body {
				t.Errorf("%d bytes of %d are left (%v)", len(rest), len(body), err)
			}
		})
	}
}

func TestOfABodyThatBreaksOffWhatCameCounts(t *testing.T) {
	url := answering(t, func(w http.ResponseWriter, _ *http.Request) {
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

func TestParseOfNothing(t *testing.T) {
	for _, response := range []*http.Response{nil, {}, {Body: http.NoBody}} {
		if parsed := errorcodes.Parse(response); parsed.Format != errorcodes.FormatEmpty || parsed.Status != 0 {
			t.Errorf("it is %+v", parsed)
		}
	}
	if parsed := errorcodes.FromError(nil); parsed != nil {
		t.Errorf("no error is %+v", parsed)
	}
}
