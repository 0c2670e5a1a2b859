package errorcodes_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
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

func TestAnErrorOfALibraryIsTheAnswerThatItKeeps(t *testing.T) {
	code := raisable(t)[0]
	answer := errorcodes.New(code, errorcodes.WithMessage("no")).Answer(errorcodes.DefaultFormat)
	kept := func(status int, body string) error {
		response := &http.Response{StatusCode: status, Body: io.NopCloser(strings.NewReader(body))}
		return fmt.Errorf("outer: %w", &sdkError{status, response})
	}
	parsed := errorcodes.FromError(kept(answer.Status, string(answer.Body)))
	if parsed.Code != code || parsed.Status != answer.Status || parsed.Message != "no" {
		t.Errorf("it is %+v", parsed)
	}
	if broken := errorcodes.FromError(kept(200, "half of an ans")); broken.Status != 0 || broken.Recovery != errorcodes.Terminal {
		t.Errorf("an answer that broke off is %+v", broken)
	}
	if again := errorcodes.FromError(fmt.Errorf("outer: %w", parsed)); again != parsed {
		t.Errorf("it is %+v", again)
	}
	for _, err := range []error{errorcodes.New(code), errors.Join(io.EOF, code)} {
		if parsed := errorcodes.FromError(err); parsed.Code != code || parsed.Status != answer.Status {
			t.Errorf("it is %+v", parsed)
		}
	}
}

func TestWithoutAnAnswerTheFailureDecides(t *testing.T) {
	idle := answering(t, func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	broken := answering(t, func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) })
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
	half := func(ctx context.Context, url string) error {
		_, err := ask(t, ctx, url)
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
		"the answer broke off":         {io.ErrUnexpectedEOF, errorcodes.Transient, errorcodes.Operator},
		"the outer of two decides":     {fmt.Errorf("%w: %w", context.Canceled, context.DeadlineExceeded), errorcodes.Terminal, errorcodes.Caller},
		"nothing is known":             {errors.New("no idea"), errorcodes.Terminal, errorcodes.Operator},
		"the end of what was not sent": {io.EOF, errorcodes.Terminal, errorcodes.Operator},
	} {
		t.Run(name, func(t *testing.T) {
			parsed := errorcodes.FromError(row.err)
			if parsed.Recovery != row.recovery || parsed.Actor != row.actor || parsed.Message != row.err.Error() {
				t.Errorf("%v is %s, %s: %s", row.err, parsed.Recovery, parsed.Actor, parsed.Message)
			}
			if parsed.Status != 0 || parsed.Code != "" {
				t.Errorf("it is %+v", parsed)
			}
		})
	}
}

func dial(ctx context.Context, url string) error {
	_, err := (&net.Dialer{}).DialContext(ctx, "tcp", strings.TrimPrefix(url, "http://"))
	return err
}
