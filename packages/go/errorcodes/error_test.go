package errorcodes_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"
	"testing"

	"github.com/org/error-catalogue/packages/go/errorcodes"
)

func TestAnErrorIsItsCode(t *testing.T) {
	codes := errorcodes.Codes()
	raised := errorcodes.New(codes[0], errorcodes.WithCause(io.ErrClosedPipe))
	parsed := fromError(t, raised)
	for _, err := range []error{raised, fmt.Errorf("outer: %w", raised), parsed, codes[0]} {
		if !errors.Is(err, codes[0]) || errors.Is(err, codes[1]) || errors.Is(err, errorcodes.Code("")) {
			t.Errorf("%v is not found by its code", err)
		}
	}
	var inner *errorcodes.Error
	if err := fmt.Errorf("outer: %w", raised); !errors.As(err, &inner) || inner != raised {
		t.Errorf("errors.As finds %v", inner)
	}
	if !errors.Is(raised, io.ErrClosedPipe) || !errors.Is(parsed, io.ErrClosedPipe) {
		t.Error("it does not wrap its cause")
	}
}

func TestTheJSONOfAnErrorIsWhatIsSent(t *testing.T) {
	code := errorcodes.Codes()[0]
	raised := errorcodes.New(code, errorcodes.WithMessage("no"), errorcodes.WithCause(errors.New("disk full")))
	text, err := json.Marshal(map[string]any{"error": raised, "empty": &errorcodes.Error{}})
	if err != nil || strings.Contains(string(text), "disk") || !strings.Contains(string(text), `"no"`) {
		t.Errorf("as JSON it is %s (%v)", text, err)
	}
}

// unwritable panics when it is written.
type unwritable struct{}

func (unwritable) MarshalJSON() ([]byte, error) { panic("secret") }

func TestProblemDetailsLackDetailsThatAreNone(t *testing.T) {
	var pointer *int
	cycle := map[string]any{}
	cycle["self"] = cycle
	code := errorcodes.Codes()[0]
	bare := errorcodes.New(code).Render(errorcodes.FormatProblem).Body
	for _, details := range []any{nil, pointer, json.RawMessage("null"), json.RawMessage("{"), func() {}, make(chan int),
		math.NaN(), []any{func() {}}, cycle, unwritable{}} {
		raised := errorcodes.New(code, errorcodes.WithDetails(details))
		if body := raised.Render(errorcodes.FormatProblem).Body; string(body) != string(bare) {
			t.Errorf("with details %T the body is %s", details, body)
		}
	}
}

func TestTheGettersOfAnError(t *testing.T) {
	code := errorcodes.Codes()[0]
	plain := errorcodes.New(code)
	if _, ok := plain.RetryAfter(); ok || plain.Param() != "" || plain.RequestID() != "" || plain.Unwrap() != nil {
		t.Errorf("without options it has %q, %q", plain.Param(), plain.RequestID())
	}
	full := errorcodes.New(code, errorcodes.WithParam("p"), errorcodes.WithRequestID("r-1"), errorcodes.WithRetryAfter(0))
	if delay, ok := full.RetryAfter(); !ok || delay != 0 || full.Param() != "p" || full.RequestID() != "r-1" {
		t.Errorf("it has %q, %q, %v", full.Param(), full.RequestID(), delay)
	}
	negative := errorcodes.New(code, errorcodes.WithRetryAfter(-1))
	if delay, ok := negative.RetryAfter(); ok || delay != 0 {
		t.Errorf("a negative delay is %v", delay)
	}
}

// codeWithStatuses returns a code of which the catalogue lists statuses.
func codeWithStatuses(t *testing.T) errorcodes.Code {
	t.Helper()
	for _, code := range errorcodes.Codes() {
		if info, _ := code.Info(); len(info.Statuses) > 0 {
			return code
		}
	}
	t.Fatal("no code has statuses")
	return ""
}

func TestNewRefusesWhatDoesNotExist(t *testing.T) {
	code := codeWithStatuses(t)
	for want, options := range map[string][]errorcodes.Option{
		`errorcodes: "nope" is not an error code. Use one of Codes().`: nil,
		string(code) + " does not have status 399. Use one of":         {errorcodes.WithStatus(399)},
		string(code) + " does not have status 4. Use one of":           {errorcodes.WithStatus(4)},
	} {
		refused := code
		if options == nil {
			refused = "nope"
		}
		if refusal := refusalOf(refused, options); !strings.Contains(refusal, want) {
			t.Errorf("it says %q, and not %q", refusal, want)
		}
	}
}

// refusalOf returns the reason of the panic, or nothing if the error can be raised.
func refusalOf(code errorcodes.Code, options []errorcodes.Option) (refusal string) {
	defer func() {
		if thrown := recover(); thrown != nil {
			refusal = fmt.Sprint(thrown)
		}
	}()
	_ = errorcodes.New(code, options...)
	return ""
}

func TestTablesAreCopies(t *testing.T) {
	code, first := codeWithStatuses(t), errorcodes.Codes()[0]
	info, _ := code.Info()
	before := canonical(info)
	errorcodes.Codes()[0] = "changed"
	info.Statuses[0] = 0
	if info.Deprecated != nil {
		info.Deprecated.Reason = "changed"
	}
	if again, _ := code.Info(); canonical(again) != before || errorcodes.Codes()[0] != first {
		t.Errorf("the table has changed to %v", again)
	}
	if _, ok := errorcodes.Code("nope").Info(); ok {
		t.Error("nope is known")
	}
}

func TestStatuses(t *testing.T) {
	for _, status := range errorcodes.Statuses() {
		info, ok := status.Info()
		if !ok || info.Meaning == "" || info.DocsURL == "" {
			t.Errorf("%v has the entry %v", status, info)
		}
	}
	class := errorcodes.Status5xx
	if class.String() != "5xx" || !class.Includes(503) || class.Includes(404) || class.Includes(5) {
		t.Errorf("%v is not the class of 503 alone", class)
	}
	if status := errorcodes.Status(429); status.String() != "429" || status.Includes(428) || status.IsClass() {
		t.Errorf("%v is not 429 alone", status)
	}
}
