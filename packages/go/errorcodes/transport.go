package errorcodes

import (
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"time"
)

// Transport is an [http.RoundTripper] that retries requests by the catalogue's policy,
// with the delay that the server asks for:
//
//	client := &http.Client{Transport: &errorcodes.Transport{}}
//
// It sends a request again if [DecideRetry] and CheckRetry allow it, and if the request
// has no body or has [http.Request.GetBody], which [http.NewRequest] sets for buffers
// and strings. It stops waiting when the request's context is done. It returns the last
// response unchanged.
type Transport struct {
	// Base sends each attempt. If nil, it is http.DefaultTransport.
	Base http.RoundTripper
	// Policy says how often to try and how long to wait. If nil, it is
	// [DefaultRetryPolicy].
	Policy *RetryPolicy
	// CheckRetry reports whether a failed request that Policy would retry may be sent
	// again. If nil, it is [DefaultCheckRetry].
	CheckRetry func(request *http.Request, failure *ParsedError) bool
}

// RoundTrip implements [http.RoundTripper].
func (t *Transport) RoundTrip(request *http.Request) (*http.Response, error) {
	base, policy, check := t.Base, t.Policy, t.CheckRetry
	if base == nil {
		base = http.DefaultTransport
	}
	if policy == nil {
		policy = &defaultRetryPolicy
	}
	if check == nil {
		check = DefaultCheckRetry
	}
	for attempt, next := 1, request; ; attempt++ {
		response, err := base.RoundTrip(next)
		failure := failureOf(response, err)
		if failure == nil {
			return response, err
		}
		decision := policy.Decide(failure, attempt, rand.Float64())
		if !decision.Retry || !check(request, failure) {
			return response, err
		}
		again, ok := renew(request)
		if !ok {
			return response, err
		}
		discard(response)
		if err := wait(request, decision.Delay); err != nil {
			if again.Body != nil {
				_ = again.Body.Close()
			}
			return nil, err
		}
		next = again
	}
}

// failureOf returns what is known about a failed attempt; nil if it succeeded.
func failureOf(response *http.Response, err error) *ParsedError {
	if err != nil {
		failure, _ := FromError(err)
		return failure
	}
	if response == nil || response.StatusCode < http.StatusBadRequest {
		return nil
	}
	return Parse(response)
}

// DefaultCheckRetry reports whether a failed request may be sent again without the risk
// that the server processes it twice. It may in each of these cases:
//
//   - The method is idempotent (GET, HEAD, OPTIONS, TRACE, PUT or DELETE), or the
//     request has an Idempotency-Key or X-Idempotency-Key header.
//   - The server asks for it, with a Retry-After header, X-Should-Retry: true, or a
//     code of the catalogue that is [Transient].
//   - The status is 408, 425 or 429, with which a server refuses to process a request.
//   - No connection was established.
//
// A POST is therefore not sent again after a bare 502 from a proxy, or if the connection
// is lost: the server may have processed it.
func DefaultCheckRetry(request *http.Request, failure *ParsedError) bool {
	switch request.Method {
	case "", http.MethodGet, http.MethodHead, http.MethodOptions, http.MethodTrace, http.MethodPut, http.MethodDelete:
		return true
	}
	for _, name := range []string{"Idempotency-Key", "X-Idempotency-Key"} {
		if _, ok := request.Header[name]; ok { // Like net/http, it ignores the value.
			return true
		}
	}
	switch failure.Status {
	case http.StatusRequestTimeout, http.StatusTooEarly, http.StatusTooManyRequests:
		return true
	}
	asked := failure.ShouldRetry != nil && *failure.ShouldRetry || failure.RetryAfter != nil
	return asked || failure.Known && failure.Recovery == Transient || firstIn(chain(failure), dialing) != nil
}

// dialing returns the error of a connection that was not established, or nil.
func dialing(err error) *net.OpError {
	if failure, ok := err.(*net.OpError); ok && failure.Op == "dial" {
		return failure
	}
	return nil
}

// renew returns a request that can be sent again; false if its body cannot.
func renew(request *http.Request) (*http.Request, bool) {
	again := request.Clone(request.Context())
	if request.Body == nil || request.Body == http.NoBody {
		return again, true
	}
	if request.GetBody == nil {
		return nil, false
	}
	body, err := request.GetBody()
	again.Body = body
	return again, err == nil
}

// maxLeftover is how much of the rest of a body is read so that its connection can be
// reused; net/http reads as much before a redirect.
const maxLeftover = 2 << 10

// discard closes a response whose body was parsed.
func discard(response *http.Response) {
	if response == nil || response.Body == nil {
		return
	}
	_, _ = io.CopyN(io.Discard, &carefulReader{reader: response.Body}, maxBytes+maxLeftover)
	_ = guarded(response.Body.Close)
}

// wait waits, or returns why the request's context ended early.
func wait(request *http.Request, delay time.Duration) error {
	timer := time.NewTimer(delay)
	defer timer.Stop()
	select {
	case <-timer.C:
		return request.Context().Err()
	case <-request.Context().Done():
		return request.Context().Err()
	}
}
