package errorcodes_test

import (
	"bufio"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"strings"
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

func TestAHandlerThatAbortsIsLeftToTheServer(t *testing.T) {
	for name, begin := range map[string]http.HandlerFunc{
		"before its response begins": func(http.ResponseWriter, *http.Request) {},
		"in the middle of it": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "9")
			_, _ = io.WriteString(w, "begun")
		},
	} {
		t.Run(name, func(t *testing.T) {
			url, logged := serve(t, func(w http.ResponseWriter, r *http.Request) {
				begin(w, r)
				panic(http.ErrAbortHandler)
			})
			response, err := http.Get(url)
			if !errors.Is(err, io.EOF) || logged.Len() > 0 {
				t.Errorf("it responds with %v and %v, and logs %s", response, err, logged)
			}
		})
	}
}

func TestAProxyWhoseUpstreamBreaksOffDoesSoToo(t *testing.T) {
	upstream := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		_, _ = io.WriteString(w, "begun")
		_ = http.NewResponseController(w).Flush()
		panic(http.ErrAbortHandler)
	}))
	t.Cleanup(upstream.Close)
	origin, err := url.Parse(upstream.URL)
	if err != nil {
		t.Fatal(err)
	}
	proxy := httputil.NewSingleHostReverseProxy(origin)
	proxy.ErrorLog = discarded
	url, logged := serve(t, proxy.ServeHTTP)
	response, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if string(body) != "begun" || !errors.Is(err, io.ErrUnexpectedEOF) || logged.Len() > 0 {
		t.Errorf("it responds with %q and then %v, and logs %s", body, err, logged)
	}
}

func TestAMalformedPathIsRefusedByTheServerItself(t *testing.T) {
	url, logged := serve(t, func(http.ResponseWriter, *http.Request) { t.Error("the handler is called") })
	connection, err := net.Dial("tcp", strings.TrimPrefix(url, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer connection.Close()
	if _, err := io.WriteString(connection, "GET /%E0%A4%A HTTP/1.1\r\nHost: a\r\n\r\n"); err != nil {
		t.Fatal(err)
	}
	response, err := http.ReadResponse(bufio.NewReader(connection), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusBadRequest || logged.Len() > 0 {
		t.Errorf("it responds with %d %v and logs %s", response.StatusCode, response.Header, logged)
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
