package errorcodes_test

import (
	"errors"
	"io"
	"net/http"
	"testing"
	"time"

	"github.com/org/error-catalogue/packages/go/errorcodes"
)

func TestAResponseThatHasBegunIsBrokenOff(t *testing.T) {
	code := errorcodes.Codes()[0]
	for name, fail := range map[string]http.HandlerFunc{
		"by WriteError": func(w http.ResponseWriter, r *http.Request) { errorcodes.WriteError(w, r, code) },
		"by a panic":    func(http.ResponseWriter, *http.Request) { panic(errorcodes.New(code)) },
	} {
		t.Run(name, func(t *testing.T) {
			url, _ := serve(t, func(w http.ResponseWriter, r *http.Request) {
				if _, err := io.WriteString(w, "begun"); err != nil {
					t.Error(err)
				}
				w.(http.Flusher).Flush()
				fail(w, r)
			})
			response, err := http.Get(url)
			if err != nil {
				t.Fatal(err)
			}
			defer response.Body.Close()
			body, err := io.ReadAll(response.Body)
			if string(body) != "begun" || !errors.Is(err, io.ErrUnexpectedEOF) {
				t.Errorf("it responds with %q and then %v", body, err)
			}
		})
	}
}

func TestTheMiddlewareLetsResponsesThrough(t *testing.T) {
	url, logged := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if err := http.NewResponseController(w).SetWriteDeadline(time.Now().Add(time.Hour)); err != nil {
			t.Error(err)
		}
		w.WriteHeader(http.StatusProcessing)
		w.WriteHeader(http.StatusTeapot)
		_, _ = io.WriteString(w, `{"tea":true}`)
	})
	response, body := get(t, url, "")
	if response.StatusCode != http.StatusTeapot || body["tea"] != true || logged.Len() > 0 {
		t.Errorf("it responds with %d %v and logs %s", response.StatusCode, body, logged)
	}
}
