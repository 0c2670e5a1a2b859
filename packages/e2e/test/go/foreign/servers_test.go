package foreign

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"github.com/coder/websocket"
	chi "github.com/go-chi/chi/v5/middleware"
	"github.com/gorilla/handlers"
	gorilla "github.com/gorilla/websocket"
	"github.com/klauspost/compress/gzhttp"
	"github.com/org/error-catalogue/packages/go/errorcodes"
	"github.com/rs/cors"
	xnet "golang.org/x/net/websocket"
)

const code = errorcodes.CodeModelNotFound

// wrap is a handler of a library, or several, around another one.
type wrap func(http.Handler) http.Handler

// serve starts a server with a handler, and returns its address and what it logs.
func serve(t *testing.T, handler http.Handler) (url string, logged *bytes.Buffer) {
	t.Helper()
	logged = &bytes.Buffer{}
	server := httptest.NewUnstartedServer(handler)
	server.Config.ErrorLog = log.New(logged, "", 0)
	server.Start()
	t.Cleanup(server.Close)
	return server.URL, logged
}

// get returns a response to a request that has some headers, and its body as it came.
func get(t *testing.T, url string, header http.Header) (*http.Response, []byte, error) {
	t.Helper()
	request, err := http.NewRequest(http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	request.Header = header
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	return response, body, err
}

// ways are how a handler fails.
var ways = map[string]func(http.ResponseWriter, *http.Request, error){
	"returned": errorcodes.WriteError,
	"panicked": func(_ http.ResponseWriter, _ *http.Request, err error) { panic(err) },
}

// compressors are handlers that compress. All compress however little there is.
var compressors = map[string]wrap{
	"gorilla":   handlers.CompressHandler,
	"chi":       chi.Compress(5),
	"klauspost": func(h http.Handler) http.Handler { return smallest(h) },
}

func smallest(h http.Handler) http.Handler {
	wrapper, err := gzhttp.NewWrapper(gzhttp.MinSize(1))
	if err != nil {
		panic(err)
	}
	return wrapper(h)
}

// decoded returns a body without its encoding.
func decoded(t *testing.T, response *http.Response, body []byte) []byte {
	t.Helper()
	switch encoding := response.Header.Get("Content-Encoding"); encoding {
	case "":
		return body
	case "gzip":
		reader, err := gzip.NewReader(bytes.NewReader(body))
		if err != nil {
			t.Fatalf("%q is not gzip: %v", body, err)
		}
		plain, err := io.ReadAll(reader)
		if err != nil {
			t.Fatal(err)
		}
		return plain
	default:
		t.Fatalf("the body is encoded as %q", encoding)
		return nil
	}
}

func TestAnErrorIsCompressedByAHandlerOutside(t *testing.T) {
	for name, compress := range compressors {
		for way, fail := range ways {
			t.Run(name+" "+way, func(t *testing.T) {
				url, _ := serve(t, compress(errorcodes.Middleware(http.HandlerFunc(
					func(w http.ResponseWriter, r *http.Request) {
						w.Header().Set("Content-Encoding", "br")
						w.Header().Set("Content-Disposition", "attachment")
						w.Header()["ETag"] = []string{`"old"`}
						w.Header().Set("Set-Cookie", "a=b")
						fail(w, r, code)
					}))))
				holdsError(t, url)
			})
		}
	}
}

func TestAnErrorIsCompressedByAHandlerInside(t *testing.T) {
	for name, compress := range compressors {
		t.Run(name, func(t *testing.T) {
			url, _ := serve(t, errorcodes.Middleware(compress(http.HandlerFunc(
				func(w http.ResponseWriter, r *http.Request) {
					w.Header().Set("Set-Cookie", "a=b")
					errorcodes.WriteError(w, r, code)
				}))))
			holdsError(t, url)
		})
	}
}

// holdsError holds that a server responds with the code's error, compressed, and with the
// headers that belong to it.
func holdsError(t *testing.T, url string) {
	t.Helper()
	response, body, err := get(t, url, http.Header{"Accept-Encoding": {"gzip"}})
	if err != nil {
		t.Fatal(err)
	}
	header := response.Header
	parsed := errorcodes.ParseBody(response.StatusCode, header, decoded(t, response, body))
	if parsed.Code != code || parsed.Status != 404 || header.Get("Content-Encoding") != "gzip" {
		t.Errorf("it responds with %v %v", parsed, header)
	}
	vary := strings.Join(header.Values("Vary"), ", ")
	if !strings.Contains(vary, "Accept-Encoding") || !strings.HasSuffix(vary+",", " Accept,") &&
		!strings.HasPrefix(vary, "Accept,") {
		t.Errorf("it varies with %s", vary)
	}
	if header.Get("Set-Cookie") != "a=b" || header.Get("ETag") != "" || header.Get("Content-Disposition") != "" {
		t.Errorf("it responds with %v", header)
	}
}

func TestAResponseThatHasBegunIsBrokenOffThroughOtherHandlers(t *testing.T) {
	logs := func(h http.Handler) http.Handler { return handlers.LoggingHandler(io.Discard, h) }
	around := map[string]wrap{"logging": logs}
	for name, compress := range compressors {
		around["compressing "+name] = compress
	}
	for name, wrap := range around {
		for way, fail := range ways {
			t.Run(name+" "+way, func(t *testing.T) {
				failing := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
					_, _ = io.WriteString(w, "begun")
					_ = http.NewResponseController(w).Flush()
					fail(w, r, code)
				})
				for place, handler := range map[string]http.Handler{
					"outside": wrap(errorcodes.Middleware(failing)),
					"inside":  errorcodes.Middleware(wrap(failing)),
				} {
					url, _ := serve(t, handler)
					_, body, err := get(t, url, nil)
					if !strings.HasPrefix(string(body), "begun") || strings.Contains(string(body), string(code)) ||
						!errors.Is(err, io.ErrUnexpectedEOF) {
						t.Errorf("%s, it responds with %q and then %v", place, body, err)
					}
				}
			})
		}
	}
}

func TestAPanicThroughAHandlerThatHasBegunInPassingIsBrokenOff(t *testing.T) {
	url, logged := serve(t, errorcodes.Middleware(handlers.CompressHandler(http.HandlerFunc(
		func(http.ResponseWriter, *http.Request) { panic(code) }))))
	response, err := http.Get(url)
	if !errors.Is(err, io.EOF) || logged.Len() > 0 {
		t.Errorf("it responds with %v and %v, and logs %s", response, err, logged)
	}
}

func TestARecovererInsideLetsAnAbortedHandlerThrough(t *testing.T) {
	url, _ := serve(t, errorcodes.Middleware(chi.Recoverer(http.HandlerFunc(
		func(w http.ResponseWriter, r *http.Request) {
			_, _ = io.WriteString(w, "begun")
			errorcodes.WriteError(w, r, code)
		}))))
	if response, err := http.Get(url); !errors.Is(err, io.EOF) {
		t.Errorf("it responds with %v and %v", response, err)
	}
}

func TestHeadersOfCorsStay(t *testing.T) {
	origins := cors.New(cors.Options{AllowedOrigins: []string{"https://a.example"}})
	for way, fail := range ways {
		failing := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { fail(w, r, code) })
		for place, handler := range map[string]http.Handler{
			"outside": origins.Handler(errorcodes.Middleware(failing)),
			"inside":  errorcodes.Middleware(origins.Handler(failing)),
		} {
			t.Run(way+" "+place, func(t *testing.T) {
				url, _ := serve(t, handler)
				response, body, err := get(t, url, http.Header{"Origin": {"https://a.example"}})
				header := response.Header
				if err != nil || !json.Valid(body) || response.StatusCode != 404 ||
					header.Get("Access-Control-Allow-Origin") != "https://a.example" ||
					!slices.Equal(header.Values("Vary"), []string{"Origin", "Accept"}) {
					t.Errorf("it responds with %d %v %s", response.StatusCode, header, body)
				}
			})
		}
	}
}

// sockets are handlers that echo the first message of a web socket.
var sockets = map[string]func(http.ResponseWriter, *http.Request) error{
	"gorilla": func(w http.ResponseWriter, r *http.Request) error {
		connection, err := new(gorilla.Upgrader).Upgrade(w, r, nil)
		if err != nil {
			return err
		}
		defer connection.Close()
		kind, text, err := connection.ReadMessage()
		return errors.Join(err, connection.WriteMessage(kind, text))
	},
	"coder": func(w http.ResponseWriter, r *http.Request) error {
		connection, err := websocket.Accept(w, r, nil)
		if err != nil {
			return err
		}
		defer connection.CloseNow()
		kind, text, err := connection.Read(r.Context())
		return errors.Join(err, connection.Write(r.Context(), kind, text))
	},
	"x/net": func(w http.ResponseWriter, r *http.Request) (err error) {
		xnet.Server{Handler: func(connection *xnet.Conn) {
			var text string
			err = errors.Join(xnet.Message.Receive(connection, &text), xnet.Message.Send(connection, text))
		}}.ServeHTTP(w, r)
		return err
	},
}

func TestAWebSocketIsItsHandlersOwn(t *testing.T) {
	around := map[string]wrap{
		"alone":          errorcodes.Middleware,
		"inside gorilla": func(h http.Handler) http.Handler { return handlers.CompressHandler(errorcodes.Middleware(h)) },
		"around gorilla": func(h http.Handler) http.Handler { return errorcodes.Middleware(handlers.CompressHandler(h)) },
		"around chi":     func(h http.Handler) http.Handler { return errorcodes.Middleware(chi.Recoverer(h)) },
	}
	for name, echo := range sockets {
		for place, wrap := range around {
			t.Run(name+" "+place, func(t *testing.T) {
				failed := make(chan error, 1)
				url, logged := serve(t, wrap(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
					err := errors.New("it panicked")
					defer func() { failed <- err }()
					echoed := echo(w, r)
					errorcodes.WriteError(w, r, code)
					err = echoed
				})))
				header := http.Header{"Origin": {url}}
				connection, _, err := gorilla.DefaultDialer.Dial(strings.Replace(url, "http", "ws", 1), header)
				if err != nil {
					t.Fatal(err)
				}
				defer connection.Close()
				if err := connection.WriteMessage(gorilla.TextMessage, []byte("hello")); err != nil {
					t.Fatal(err)
				}
				if _, text, err := connection.ReadMessage(); string(text) != "hello" {
					t.Errorf("it says %q: %v", text, err)
				}
				if err := <-failed; err != nil || logged.Len() > 0 {
					t.Errorf("it fails with %v and logs %s", err, logged)
				}
			})
		}
	}
}

func TestARefusedWebSocketIsRefusedByItsLibrary(t *testing.T) {
	for name, echo := range sockets {
		t.Run(name, func(t *testing.T) {
			url, _ := serve(t, errorcodes.Middleware(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				_ = echo(w, r) // They have written the response.
			})))
			response, _, err := get(t, url, nil)
			if err != nil || response.StatusCode < 400 || response.StatusCode >= 500 {
				t.Errorf("it responds with %d: %v", response.StatusCode, err)
			}
		})
	}
}
