package errorcodes_test

import (
	"context"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/org/error-catalogue/packages/go/errorcodes"
)

// flaky serves a status for the first requests, and records their bodies. It asks for no
// wait between them.
func flaky(t *testing.T, status, failures int) (url string, bodies *[]string) {
	bodies = &[]string{}
	return serving(t, func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			t.Error(err)
		}
		*bodies = append(*bodies, string(body))
		if len(*bodies) <= failures {
			w.Header().Set("Retry-After-Ms", "0")
			w.WriteHeader(status)
		}
		_, _ = io.WriteString(w, "done")
	}), bodies
}

func TestTransport(t *testing.T) {
	client := &http.Client{Transport: &errorcodes.Transport{Policy: &errorcodes.RetryPolicy{Attempts: 3}}}
	for name, row := range map[string]struct {
		status, failures int
		body             io.Reader
		want, attempts   int
	}{
		"tries again what is transient":                {408, 2, strings.NewReader("asked"), 200, 3},
		"ends when the attempts are used up":           {408, 9, strings.NewReader("asked"), 408, 3},
		"leaves alone what is not transient":           {501, 1, strings.NewReader("asked"), 501, 1},
		"leaves alone a body that cannot be sent anew": {408, 1, io.MultiReader(strings.NewReader("asked")), 408, 1},
	} {
		t.Run(name, func(t *testing.T) {
			url, bodies := flaky(t, row.status, row.failures)
			response, err := client.Post(url, "text/plain", row.body)
			if err != nil {
				t.Fatal(err)
			}
			defer response.Body.Close()
			text, err := io.ReadAll(response.Body)
			if err != nil || string(text) != "done" || response.StatusCode != row.want {
				t.Errorf("it responds with %d %s (%v)", response.StatusCode, text, err)
			}
			if all := strings.Join(*bodies, ","); all != strings.TrimSuffix(strings.Repeat("asked,", row.attempts), ",") {
				t.Errorf("it sent %s", all)
			}
		})
	}
}

// failingTwice is a connection that is lost twice, and then fails permanently.
type failingTwice struct {
	attempts int
	then     error
}

func (f *failingTwice) RoundTrip(*http.Request) (*http.Response, error) {
	f.attempts++
	if f.attempts > 2 {
		return nil, f.then
	}
	return nil, io.ErrUnexpectedEOF
}

func TestTransportReturnsWhatEndedIt(t *testing.T) {
	last := errors.New("last")
	ctx, cancel := context.WithCancel(context.Background())
	policy := &errorcodes.RetryPolicy{Attempts: 9}
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://127.0.0.1/", nil)
	if err != nil {
		t.Fatal(err)
	}
	base := &failingTwice{then: last}
	transport := &errorcodes.Transport{Base: base, Policy: policy}
	if _, err := transport.RoundTrip(request); !errors.Is(err, last) || base.attempts != 3 {
		t.Errorf("after %d attempts it returns %v", base.attempts, err)
	}
	cancel()
	base.attempts = 0
	if _, err := transport.RoundTrip(request); !errors.Is(err, context.Canceled) || base.attempts != 1 {
		t.Errorf("canceled after %d attempts it returns %v", base.attempts, err)
	}
}
