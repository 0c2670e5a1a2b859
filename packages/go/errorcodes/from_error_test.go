package errorcodes_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/org/error-catalogue/packages/go/errorcodes"
)

// sdkError is an error as openai-go and others have it.
type sdkError struct {
	StatusCode int
	Response   *http.Response
}

func (e *sdkError) Error() string { return fmt.Sprintf("%d from the library", e.StatusCode) }

func TestAnErrorOfALibraryIsTheResponseThatItKeeps(t *testing.T) {
	code := errorcodes.Codes()[0]
	sent := errorcodes.New(code, errorcodes.WithMessage("no")).Render(errorcodes.DefaultFormat)
	kept := func(status int, body string) error {
		response := &http.Response{StatusCode: status, Body: io.NopCloser(strings.NewReader(body))}
		return fmt.Errorf("outer: %w", &sdkError{status, response})
	}
	parsed := fromError(t, kept(sent.Status, string(sent.Body)))
	if parsed.Code != code || parsed.Status != sent.Status || parsed.Message != "no" {
		t.Errorf("it is %+v", parsed)
	}
	if broken := fromError(t, kept(200, "half of a resp")); broken.Status != 0 || broken.Recovery != errorcodes.Terminal {
		t.Errorf("a response that broke off is %+v", broken)
	}
	if again := fromError(t, parsed); again != parsed {
		t.Errorf("it is %+v", again)
	}
	wrapped := fmt.Errorf("outer: %w", parsed)
	if again := fromError(t, wrapped); again.Error() != parsed.Error() || !errors.Is(again, wrapped) {
		t.Errorf("wrapped, it is %+v", again)
	}
	for _, err := range []error{errorcodes.New(code), errors.Join(io.EOF, code)} {
		if parsed := fromError(t, err); parsed.Code != code || parsed.Status != sent.Status {
			t.Errorf("it is %+v", parsed)
		}
	}
}

func TestWithoutAResponseTheFailureDecides(t *testing.T) {
	idle := serving(t, func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	broken := serving(t, func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) })
	closed, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	refusing := "http://" + closed.Addr().String()
	if err := closed.Close(); err != nil {
		t.Fatal(err)
	}
	given, giveUp := context.WithCancel(context.Background())
	giveUp()
	late, cancel := context.WithDeadline(context.Background(), time.Unix(0, 0))
	defer cancel()
	half := func(ctx context.Context, address string) error {
		_, err := ask(t, ctx, address)
		return fmt.Errorf("outer: %w", err)
	}
	for name, row := range map[string]struct {
		err      error
		recovery errorcodes.Recovery
		actor    errorcodes.Actor
	}{
		"the caller gave up":           {half(given, idle), errorcodes.Terminal, errorcodes.Caller},
		"the caller gave up dialling":  {dial(given, refusing), errorcodes.Terminal, errorcodes.Caller},
		"it took too long":             {half(late, idle), errorcodes.Transient, errorcodes.Operator},
		"the connection was refused":   {half(context.Background(), refusing), errorcodes.Transient, errorcodes.Operator},
		"the connection broke off":     {half(context.Background(), broken), errorcodes.Transient, errorcodes.Operator},
		"the response broke off":       {io.ErrUnexpectedEOF, errorcodes.Transient, errorcodes.Operator},
		"the outer of two decides":     {fmt.Errorf("%w: %w", context.Canceled, context.DeadlineExceeded), errorcodes.Terminal, errorcodes.Caller},
		"nothing is known":             {errors.New("no idea"), errorcodes.Terminal, errorcodes.Operator},
		"the end of what was not sent": {io.EOF, errorcodes.Terminal, errorcodes.Operator},
	} {
		t.Run(name, func(t *testing.T) {
			parsed := fromError(t, row.err)
			if parsed.Recovery != row.recovery || parsed.Actor != row.actor || parsed.Message != row.err.Error() {
				t.Errorf("%v is %s, %s: %s", row.err, parsed.Recovery, parsed.Actor, parsed.Message)
			}
			if parsed.Status != 0 || parsed.Code != "" {
				t.Errorf("it is %+v", parsed)
			}
		})
	}
}

func TestAStreamOfHTTP2ThatBrokeOffIsTransient(t *testing.T) {
	server := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/begun" {
			w.(http.Flusher).Flush()
		}
		panic(http.ErrAbortHandler)
	}))
	server.EnableHTTP2 = true
	server.StartTLS()
	t.Cleanup(server.Close)
	for _, path := range []string{"/", "/begun"} {
		response, err := server.Client().Get(server.URL + path)
		if err == nil {
			_, err = io.ReadAll(response.Body)
			_ = response.Body.Close()
		}
		if parsed := fromError(t, err); parsed.Recovery != errorcodes.Transient || parsed.Actor != errorcodes.Operator {
			t.Errorf("%v is %+v", err, parsed)
		}
	}
}

// kept is an error of a library that keeps parts of what the server sent.
type kept struct {
	HTTPStatusCode int
	Header         http.Header
	Body           []byte
}

func (*kept) Error() string { return "kept" }

func TestAnErrorOfALibraryIsThePartsThatItKeeps(t *testing.T) {
	err := &kept{404, http.Header{"X-Should-Retry": {"true"}}, []byte(`{"message":"no","code":"nope"}`)}
	parsed := fromError(t, err)
	if parsed.Status != 404 || parsed.Code != "nope" || parsed.Message != "no" || parsed.ShouldRetry == nil {
		t.Errorf("it is %+v", parsed)
	}
	err.HTTPStatusCode = 200
	if parsed := fromError(t, err); parsed.Status != 0 || parsed.Message != "kept" {
		t.Errorf("below 400 it is %+v", parsed)
	}
}

func TestFromErrorKeepsTheChain(t *testing.T) {
	late, cancel := context.WithDeadline(context.Background(), time.Unix(0, 0))
	defer cancel()
	_, err := ask(t, late, "http://127.0.0.1:1/")
	parsed := fromError(t, err)
	if !errors.Is(parsed, context.DeadlineExceeded) {
		t.Errorf("%v does not wrap context.DeadlineExceeded", parsed)
	}
	if failure := new(url.Error); !errors.As(parsed, &failure) || failure.Op != "Get" {
		t.Errorf("%v does not wrap the error of net/http", parsed)
	}
}

func TestACodeAloneIsACode(t *testing.T) {
	for _, code := range append(errorcodes.Codes(), "nope") {
		info, known := code.Info()
		parsed := fromError(t, fmt.Errorf("outer: %w", code))
		if parsed.Code != code || parsed.Known != known || info.Recovery != "" && parsed.Recovery != info.Recovery {
			t.Errorf("%s is %+v", code, parsed)
		}
		if found, ok := errorcodes.CodeOf(parsed); !ok || found != code {
			t.Errorf("it has the code %s", found)
		}
	}
	for _, err := range []error{errors.New("nope"), errorcodes.ParseBody(500, nil, nil), errorcodes.Code("")} {
		if code, ok := errorcodes.CodeOf(err); ok {
			t.Errorf("%v has the code %s", err, code)
		}
	}
}

// fromError returns what is known about an error.
func fromError(t *testing.T, err error) *errorcodes.ParsedError {
	t.Helper()
	parsed, ok := errorcodes.FromError(err)
	if !ok {
		t.Fatalf("%v is not an error", err)
	}
	return parsed
}

func dial(ctx context.Context, url string) error {
	_, err := (&net.Dialer{}).DialContext(ctx, "tcp", strings.TrimPrefix(url, "http://"))
	return err
}
