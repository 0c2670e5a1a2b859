package errorcodes_test

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/org/error-catalogue/packages/go/errorcodes"
)

// counted counts the bodies of requests and responses that are opened and closed. It
// sends nothing, and responds to each request with a fixed status and headers.
type counted struct {
	status         int
	header         http.Header
	err            error
	read           func(into []byte) (int, error)
	sent           int
	opened, closed int
}

// countedBody counts its first Close.
type countedBody struct {
	io.Reader
	of     *counted
	closed bool
}

func (b *countedBody) Close() error {
	if !b.closed {
		b.closed = true
		b.of.closed++
	}
	return nil
}

func (c *counted) open(text string) io.ReadCloser {
	c.opened++
	reader := io.Reader(strings.NewReader(text))
	if c.read != nil && text != "asked" {
		reader = &body{read: c.read}
	}
	return &countedBody{Reader: reader, of: c}
}

func (c *counted) RoundTrip(request *http.Request) (*http.Response, error) {
	c.sent++
	if request.Body != nil {
		_ = request.Body.Close()
	}
	if c.err != nil {
		return nil, c.err
	}
	return &http.Response{StatusCode: c.status, Header: c.header, Body: c.open("no"), Request: request}, nil
}

// request returns a request whose body is counted.
func (c *counted) request(t *testing.T, ctx context.Context, method string) *http.Request {
	t.Helper()
	request, err := http.NewRequestWithContext(ctx, method, "http://127.0.0.1/", c.open("asked"))
	if err != nil {
		t.Fatal(err)
	}
	request.GetBody = func() (io.ReadCloser, error) { return c.open("asked"), nil }
	return request
}

func TestTransportLeavesNoBodyOpen(t *testing.T) {
	now := http.Header{"Retry-After-Ms": {"0"}}
	for name, row := range map[string]struct {
		base  counted
		sent  int
		check func(*http.Request, *errorcodes.ParsedError) bool
	}{
		"after a success":                {counted{status: 200}, 1, nil},
		"after what is not transient":    {counted{status: 501}, 1, nil},
		"after the attempts":             {counted{status: 429, header: now}, 3, nil},
		"after a long wait":              {counted{status: 429, header: http.Header{"Retry-After": {"99999"}}}, 1, nil},
		"after a refused check":          {counted{status: 429, header: now}, 1, func(*http.Request, *errorcodes.ParsedError) bool { return false }},
		"after a failed connection":      {counted{err: &net.OpError{Op: "dial", Err: io.EOF}}, 3, nil},
		"after a body that panics":       {counted{status: 429, header: now, read: hostile["panics"]}, 3, nil},
		"after a body that does not end": {counted{status: 429, header: now, read: func(into []byte) (int, error) { return len(into), nil }}, 3, nil},
	} {
		t.Run(name, func(t *testing.T) {
			base := &row.base
			policy := &errorcodes.RetryPolicy{Attempts: 3}
			transport := &errorcodes.Transport{Base: base, Policy: policy, CheckRetry: row.check}
			response, err := transport.RoundTrip(base.request(t, context.Background(), http.MethodPost))
			if !errors.Is(err, base.err) {
				t.Fatal(err)
			}
			if response != nil {
				_ = response.Body.Close()
			}
			if base.sent != row.sent || base.opened != base.closed {
				t.Errorf("after %d attempts, %d bodies were opened and %d closed", base.sent, base.opened, base.closed)
			}
		})
	}
}

func TestTransportLeavesNoBodyOpenWhenTheContextEndsTheWait(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	base := &counted{status: 429, header: http.Header{"Retry-After": {"30"}}}
	check := func(*http.Request, *errorcodes.ParsedError) bool {
		cancel()
		return true
	}
	policy := &errorcodes.RetryPolicy{Attempts: 2, MaxRetryAfter: time.Minute}
	transport := &errorcodes.Transport{Base: base, Policy: policy, CheckRetry: check}
	response, err := transport.RoundTrip(base.request(t, ctx, http.MethodPost))
	if response != nil || !errors.Is(err, context.Canceled) || base.opened != base.closed || base.sent != 1 {
		t.Errorf("it returns %v; %d bodies were opened and %d closed", err, base.opened, base.closed)
	}
}

// odd returns what a RoundTripper must not return.
type odd struct{ response *http.Response }

func (o odd) RoundTrip(*http.Request) (*http.Response, error) { return o.response, nil }

func TestTransportTakesAnyResponse(t *testing.T) {
	request, err := http.NewRequest(http.MethodGet, "http://127.0.0.1/", nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, response := range []*http.Response{nil, {}, {StatusCode: 503}} {
		transport := &errorcodes.Transport{Base: odd{response}, Policy: &errorcodes.RetryPolicy{Attempts: 2}}
		if again, err := transport.RoundTrip(request); again != response || err != nil {
			t.Errorf("it returns %v, %v", again, err)
		}
	}
}

func TestDefaultCheckRetry(t *testing.T) {
	yes := true
	transient := errorcodes.ParsedError{Known: true, Recovery: errorcodes.Transient, Status: 500}
	bare := errorcodes.ParseBody(502, nil, nil)
	for name, row := range map[string]struct {
		method  string
		header  http.Header
		failure *errorcodes.ParsedError
		want    bool
	}{
		"a GET":                       {"GET", nil, bare, true},
		"a request without a method":  {"", nil, bare, true},
		"a PUT":                       {"PUT", nil, bare, true},
		"a DELETE":                    {"DELETE", nil, bare, true},
		"a POST":                      {"POST", nil, bare, false},
		"a PATCH":                     {"PATCH", nil, bare, false},
		"a POST with a key":           {"POST", http.Header{"Idempotency-Key": {"k"}}, bare, true},
		"a POST with an older key":    {"POST", http.Header{"X-Idempotency-Key": nil}, bare, true},
		"a POST after 408":            {"POST", nil, errorcodes.ParseBody(408, nil, nil), true},
		"a POST after 425":            {"POST", nil, errorcodes.ParseBody(425, nil, nil), true},
		"a POST after 429":            {"POST", nil, errorcodes.ParseBody(429, nil, nil), true},
		"a POST after a known code":   {"POST", nil, &transient, true},
		"a POST that has to wait":     {"POST", nil, errorcodes.ParseBody(503, http.Header{"Retry-After": {"1"}}, nil), true},
		"a POST that is asked for":    {"POST", nil, &errorcodes.ParsedError{Status: 500, ShouldRetry: &yes}, true},
		"a POST that was not sent":    {"POST", nil, fromError(t, &net.OpError{Op: "dial", Err: io.EOF}), true},
		"a POST that broke off":       {"POST", nil, fromError(t, &net.OpError{Op: "read", Err: io.EOF}), false},
		"a POST without any response": {"POST", nil, fromError(t, io.ErrUnexpectedEOF), false},
	} {
		t.Run(name, func(t *testing.T) {
			request := &http.Request{Method: row.method, Header: row.header}
			if got := errorcodes.DefaultCheckRetry(request, row.failure); got != row.want {
				t.Errorf("it is %v", got)
			}
		})
	}
}

func TestTransportDoesNotSendAPostAgainAfterABareStatus(t *testing.T) {
	for method, sent := range map[string]int{http.MethodPost: 1, http.MethodPut: 2} {
		base := &counted{status: 503}
		transport := &errorcodes.Transport{Base: base, Policy: &errorcodes.RetryPolicy{Attempts: 2}}
		response, err := transport.RoundTrip(base.request(t, context.Background(), method))
		if err != nil || response.Body.Close() != nil || base.sent != sent {
			t.Errorf("a %s was sent %d times (%v)", method, base.sent, err)
		}
	}
}
