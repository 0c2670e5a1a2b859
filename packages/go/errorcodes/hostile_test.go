package errorcodes_test

import (
	"bytes"
	"net/http"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/org/error-catalogue/packages/go/errorcodes"
)

// FuzzParseBody holds P1, and the limits of every text, for any input.
func FuzzParseBody(f *testing.F) {
	for _, body := range []string{
		"",
		"{",
		`{"error":{"message":"no","code":429}}`,
		strings.Repeat("[", 100_000),
		strings.Repeat(`{"a":`, 100_000),
		`{"a":"` + strings.Repeat("x", 10<<20),
		"\xff\xfe{\"message\":\"\xf0\x9f\x98\"}",
	} {
		f.Add(500, "retry-after", "Sun, 06 Nov 1994 08:49:37 GMT", []byte(body))
	}
	f.Fuzz(func(t *testing.T, status int, name, value string, body []byte) {
		before := bytes.Clone(body)
		parsed := errorcodes.ParseBody(status, http.Header{name: {value, value}}, body)
		if !bytes.Equal(body, before) {
			t.Error("it changes the body")
		}
		for _, text := range []string{parsed.Message, string(parsed.Code), parsed.Type, parsed.Param} {
			if utf8.RuneCountInString(text) > 1000 || !utf8.ValidString(text) {
				t.Errorf("%q is too long or ill-formed", text)
			}
		}
		if parsed.Recovery == "" || parsed.Actor == "" || parsed.Format == "" {
			t.Errorf("it is %+v", parsed)
		}
		errorcodes.DecideRetry(parsed, 1)
		errorcodes.ParseEvent(status, nil, string(body))
	})
}

func TestHeadersOfAnyCase(t *testing.T) {
	header := http.Header{
		"x-should-retry": {" true "},
		"RETRY-AFTER-MS": {"7"},
		"retry-after-MS": {},
	}
	parsed := errorcodes.ParseBody(429, header, nil)
	if parsed.ShouldRetry == nil || !*parsed.ShouldRetry || parsed.RetryAfter == nil {
		t.Errorf("it is %+v", parsed)
	}
	if len(header) != 3 {
		t.Error("it changes the headers")
	}
}
