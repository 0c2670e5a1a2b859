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
		`[{"errors":{"b":["no",{"loc":["body",1],"msg":"no"}],"a":{"errors":{}}}}]`,
		`{"error":{"message":"{\"message\":\"[{\\\"detail\\\":\\\"no\\\"}]\"}","code":429}}`,
		`{"retry_after":1e400,"error":{"status":"404","details":[{"@type":"google.rpc.RetryInfo","retryDelay":".s"}]}}`,
		`{"__type":"a#b#","error":"<nil>","error_description":""}`,
		"<HTML><title<title a>&amp;lt;\t&nbsp;</title>",
		`{"errors":{` + strings.Repeat(`"":{"errors":[`, 40),
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
	})
}

// FuzzParseEvent holds that an event is what its data is as a body, unless it reports a
// failure, and that it is an error if it says so or has a known code beside a message.
func FuzzParseEvent(f *testing.F) {
	for _, event := range []string{
		"data: {\"error\":{\"message\":\"no\",\"code\":429}}\r\n\r\n",
		"event: error\rdata:\ndata: x\n\n",
		"event\ndata",
		strings.Repeat("data: x\n", 200_000),
		"data: " + strings.Repeat("x", 2<<20),
		":\xff\ndata:\xff",
		`data: {"type":"response.failed","response":{"error":{"message":"no"}}}`,
		`data: {"type":"response.failed","response":[]}`,
		`data: {"type":"message","message":"hello"}`,
	} {
		f.Add(500, event)
	}
	f.Fuzz(func(t *testing.T, status int, event string) {
		parsed, ok := errorcodes.ParseEvent(status, nil, event)
		var data []string
		for _, line := range strings.Split(strings.ReplaceAll(event, "\r", "\n"), "\n") {
			if value, is := strings.CutPrefix(line+":", "data:"); is {
				data = append(data, strings.TrimPrefix(strings.TrimSuffix(value, ":"), " "))
			}
		}
		whole := errorcodes.ParseBody(status, nil, []byte(strings.Join(data, "\n")))
		if whole.Known && whole.Format != errorcodes.FormatJSON && strings.Trim(whole.Message, " \t\r\n") != "" && !ok {
			t.Errorf("%q is no error", event)
		}
		if ok && whole.Body["type"] != "response.failed" {
			if err := equal("the event", parsed, whole); err != nil {
				t.Error(err)
			}
		}
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
