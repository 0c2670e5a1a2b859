package errorcodes_test

import (
	"errors"
	"io"
	"net/http"
	"runtime"
	"strings"
	"testing"

	"github.com/org/error-catalogue/packages/go/errorcodes"
)

// body is a response's body whose Read is a function. It counts its calls, and the
// bytes that they return.
type body struct {
	read         func(into []byte) (int, error)
	reads, bytes int
	closed       int
}

func (b *body) Read(into []byte) (int, error) {
	b.reads++
	n, err := b.read(into)
	b.bytes += max(n, 0)
	return n, err
}

func (b *body) Close() error {
	b.closed++
	return nil
}

// after returns a Read that returns a text, a byte at a time, and then does
// something else.
func after(text string, then func(into []byte) (int, error)) func(into []byte) (int, error) {
	return func(into []byte) (int, error) {
		if text == "" {
			return then(into)
		}
		n := copy(into, text[:1])
		text = text[1:]
		return n, nil
	}
}

const half = `{"error":{"message":"no"`

// hostile are bodies that begin and then break the rules of [io.Reader].
var hostile = map[string]func(into []byte) (int, error){
	"panics":                 func([]byte) (int, error) { panic("read") },
	"panics with an error":   func([]byte) (int, error) { panic(http.ErrAbortHandler) },
	"returns too much":       func(into []byte) (int, error) { return len(into) + 1, nil },
	"returns less than none": func([]byte) (int, error) { return -1, nil },
	"returns nothing":        func([]byte) (int, error) { return 0, nil },
	"fails":                  func([]byte) (int, error) { return 0, errors.New("broken") },
}

func TestParseTakesWhatCameOfABodyThatBreaksTheRules(t *testing.T) {
	for name, then := range hostile {
		t.Run(name, func(t *testing.T) {
			broken := &body{read: after(half, then)}
			response := &http.Response{StatusCode: 500, Body: broken}
			parsed := errorcodes.Parse(response)
			if parsed.Message != half || parsed.Status != 500 || broken.reads > len(half)+1024 {
				t.Errorf("after %d reads it is %+v", broken.reads, parsed)
			}
			rest, err := io.ReadAll(response.Body)
			if string(rest) != half || err == nil {
				t.Errorf("%q is left, and then %v", rest, err)
			}
			if err := response.Body.Close(); err != nil || broken.closed != 1 {
				t.Errorf("it is closed %d times: %v", broken.closed, err)
			}
		})
	}
}

func TestParseTakesAnyResponse(t *testing.T) {
	for name, response := range map[string]*http.Response{
		"nil":               nil,
		"empty":             {},
		"no body":           {StatusCode: 500},
		"a nil body inside": {StatusCode: 500, Body: io.NopCloser((*strings.Reader)(nil))},
		"a negative status": {StatusCode: -1, Body: http.NoBody, Header: http.Header{"Retry-After": nil}},
	} {
		t.Run(name, func(t *testing.T) {
			if parsed := errorcodes.Parse(response); parsed.Format != errorcodes.FormatEmpty || parsed.Recovery == "" {
				t.Errorf("it is %+v", parsed)
			}
		})
	}
}

func TestParseReadsNoMoreThanItNeeds(t *testing.T) {
	zeros := func(into []byte) (int, error) {
		clear(into)
		return len(into), nil
	}
	alternating := &body{}
	alternating.read = func(into []byte) (int, error) {
		if alternating.reads%2 == 0 {
			return 0, nil
		}
		return copy(into, "x"), nil
	}
	for name, endless := range map[string]*body{"of bytes": {read: zeros}, "with gaps": alternating} {
		t.Run(name, func(t *testing.T) {
			errorcodes.Parse(&http.Response{StatusCode: 500, Body: endless})
			if endless.bytes > 1<<20+1 || endless.reads > 2100 {
				t.Errorf("it reads %d bytes in %d reads", endless.bytes, endless.reads)
			}
		})
	}
}

func TestNothingIsReadWhereNoRealResponseGoes(t *testing.T) {
	longest := strings.Repeat("0", 262_143) + "5"
	for value, counts := range map[string]bool{longest: true, "0" + longest: false} {
		parsed := errorcodes.ParseBody(503, http.Header{"Retry-After": {value}}, nil)
		if got := parsed.RetryAfter != nil; got != counts {
			t.Errorf("a value of %d characters counts: %t", len(value), got)
		}
	}

	accept := errorcodes.Negotiate("application/problem+json" + strings.Repeat(" ", 262_144-24))
	longer := errorcodes.Negotiate("application/problem+json" + strings.Repeat(" ", 262_145-24))
	if accept != errorcodes.FormatProblem || longer != errorcodes.DefaultFormat {
		t.Errorf("a long Accept asks for %s, a longer one for %s", accept, longer)
	}

	const name = "\nevent: error"
	for length, counts := range map[int]bool{2_097_152: true, 2_097_153: false} {
		event := "data: x" + strings.Repeat("\n", length-7-len(name)) + name
		if _, got := errorcodes.ParseEvent(500, nil, event); got != counts {
			t.Errorf("an event of %d characters counts: %t", length, got)
		}
	}

	endless := &body{read: func([]byte) (int, error) { return 0, nil }}
	if errorcodes.Parse(&http.Response{StatusCode: 500, Body: endless}); endless.reads != 1024 {
		t.Errorf("a body without bytes is read %d times", endless.reads)
	}
}

// allocated returns how many bytes a function allocates.
func allocated(call func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	call()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

func TestWhatIsHeldDoesNotGrowWithTheInput(t *testing.T) {
	large := map[string]func(count int) func(){
		"an event of many lines": func(count int) func() {
			event := strings.Repeat("a:\n", count) + "data: x"
			return func() { errorcodes.ParseEvent(500, nil, event) }
		},
		"an event of much data": func(count int) func() {
			event := strings.Repeat("data: 0123456789\n", count)
			return func() { errorcodes.ParseEvent(500, nil, event) }
		},
		"many headers": func(count int) func() {
			header := http.Header{"x-request-id": {"r-1"}}
			for i := range count / 10 {
				header[strings.Repeat("x", i%100)+string(rune(i))] = []string{"value"}
			}
			return func() { errorcodes.ParseBody(500, header, nil) }
		},
		"a header of many values": func(count int) func() {
			header := http.Header{"Retry-After": make([]string, count)}
			return func() { errorcodes.ParseBody(500, header, nil) }
		},
		"a long Accept": func(count int) func() {
			accept := strings.Repeat("a/b;c=d,", count)
			return func() { errorcodes.Negotiate(accept) }
		},
		"an error with a long text": func(count int) func() {
			err := errors.New(strings.Repeat("x", 16*count))
			return func() { errorcodes.FromError(err) }
		},
	}
	for name, at := range large {
		t.Run(name, func(t *testing.T) {
			small, great := allocated(at(1<<17)), allocated(at(1<<21))
			if great > 2*small+1<<20 {
				t.Errorf("it allocates %d bytes for 16 times the input that took %d", great, small)
			}
		})
	}
}

func TestAParsedErrorDoesNotHoldOnToALongText(t *testing.T) {
	const count = 20
	held := make([]*errorcodes.ParsedError, count)
	text := []byte(strings.Repeat("x", 1<<20))
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	for i := range held {
		held[i] = errorcodes.ParseBody(500, nil, text)
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	if grown := int64(after.HeapAlloc) - int64(before.HeapAlloc); grown > count*100_000 {
		t.Errorf("%d errors hold %d bytes", count, grown)
	}
	runtime.KeepAlive(held)
}
