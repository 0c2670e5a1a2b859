package errorcodes_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/org/error-catalogue/packages/go/errorcodes"
)

func TestTheTextOfAnError(t *testing.T) {
	for want, parsed := range map[string]*errorcodes.ParsedError{
		"slow_down (429): wait [request r-1]": {Code: "slow_down", Status: 429, Message: "wait", RequestID: "r-1"},
		"slow_down (429): wait":               {Code: "slow_down", Status: 429, Message: "wait"},
		"slow_down (429)":                     {Code: "slow_down", Status: 429},
		"slow_down: wait":                     {Code: "slow_down", Message: "wait"},
		"slow_down":                           {Code: "slow_down"},
		"WAIT_5 (429): wait":                  {Code: "slow_down", SentCode: "WAIT_5", Status: 429, Message: "wait"},
		"status 404: gone [request r-1]":      {Status: 404, Message: "gone", RequestID: "r-1"},
		"status 500":                          {Status: 500},
		"no":                                  {Message: "no"},
		"unknown error":                       {},
		"unknown error [request r-1]":         {RequestID: "r-1"},
		"a b (400): c  d e f g [request h i]": {Code: "a\nb", Status: 400, Message: "c\r\nd\u2028e\u0085f\x00g", RequestID: "h\u2029i"},
		"status 400: \ufffdx  \U0001f600":     {Status: 400, Message: "\xffx\x7f \U0001f600"},
	} {
		if parsed.Error() != want || fmt.Sprintf("%v", parsed) != want || fmt.Sprint(fmt.Errorf("%w", parsed)) != want {
			t.Errorf("it is %q, and not %q", parsed, want)
		}
	}
	code := errorcodes.Codes()[0]
	raised := errorcodes.New(code, errorcodes.WithMessage("no\nmore"), errorcodes.WithRequestID("r-1"),
		errorcodes.WithCause(errors.New("disk full")))
	want := fmt.Sprintf("%s (%d): no more [request r-1]", string(code), raised.Status())
	if raised.Error() != want || raised.Message() != "no\nmore" {
		t.Errorf("it is %q, and not %q", raised, want)
	}
	if empty := new(errorcodes.Error); empty.Error() != "unknown error" {
		t.Errorf("an empty error is %q", empty)
	}
}

func TestTheTextOfACodeIsTheCode(t *testing.T) {
	code := errorcodes.Codes()[0]
	for _, text := range []string{code.Error(), code.String(), fmt.Sprint(code), fmt.Sprintf("%v %s", code, code)[:len(code)]} {
		if text != string(code) {
			t.Errorf("it is %q", text)
		}
	}
}

// logged returns what slog writes for an error.
func logged(t *testing.T, err error) map[string]any {
	t.Helper()
	var buffer bytes.Buffer
	slog.New(slog.NewJSONHandler(&buffer, nil)).Error("failed", "err", err)
	var line struct{ Err any }
	if err := json.Unmarshal(buffer.Bytes(), &line); err != nil {
		t.Fatal(err)
	}
	if group, ok := line.Err.(map[string]any); ok {
		return group
	}
	return map[string]any{"text": line.Err}
}

func TestSlogWritesThePartsOfAnError(t *testing.T) {
	code := errorcodes.Codes()[0]
	raised := errorcodes.New(code, errorcodes.WithMessage("no"), errorcodes.WithRequestID("r-1"),
		errorcodes.WithCause(errors.New("disk full")))
	parts := map[string]any{
		"code": code, "status": raised.Status(), "message": "no", "request_id": "r-1", "cause": "disk full",
	}
	sent := raised.Render(errorcodes.DefaultFormat)
	parsed := errorcodes.ParseBody(sent.Status, sent.Header, sent.Body)
	received := map[string]any{"code": code, "status": raised.Status(), "message": "no"}
	if parsed.RequestID != "" {
		received["request_id"] = "r-1"
	}
	fromRaised := map[string]any{"cause": parts}
	for key, value := range received {
		fromRaised[key] = value
	}
	for name, row := range map[string]struct {
		err  error
		want map[string]any
	}{
		"raised":               {raised, parts},
		"received":             {parsed, received},
		"from what was raised": {fromError(t, raised), fromRaised},
		"from another error":   {fromError(t, errors.New("no idea")), map[string]any{"message": "no idea"}},
		"a code":               {code, map[string]any{"text": code}},
		"received by another value": {
			&errorcodes.ParsedError{Code: "slow_down", SentCode: "WAIT_5"},
			map[string]any{"code": "slow_down", "sent_code": "WAIT_5", "message": ""},
		},
	} {
		t.Run(name, func(t *testing.T) {
			if err := equal("the log", logged(t, row.err), row.want); err != nil {
				t.Error(err)
			}
		})
	}
	var text strings.Builder
	slog.New(slog.NewTextHandler(&text, nil)).Error("failed", "err", raised, "code", code)
	if want := "err.code=" + string(code); !strings.Contains(text.String(), want) || !strings.Contains(text.String(), `err.cause="disk full"`) {
		t.Errorf("the text handler writes %s", text.String())
	}
}
