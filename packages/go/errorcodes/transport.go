package errorcodes

import (
	"io"
	"math/rand/v2"
	"net/http"
	"time"
)

// Transport is an [http.RoundTripper] that tries requests again where that can
// help, as often as the catalogue says and after as long as the server asks:
//
//	client := &http.Client{Transport: &errorcodes.Transport{}}
//
// It tries again what [DecideRetry] would, whatever the method is, if the request
// has no body or one that [http.Request.GetBody] gives anew. It waits no longer
// than the context of the request lives. The last answer is returned as it came.
type Transport struct {
	// Base sends each attempt; http.DefaultTransport if nil.
	Base http.RoundTripper
	// Policy has the figures; those of [DefaultRetryPolicy] if nil.
	Policy *RetryPolicy
}

// RoundTrip sends a request, again where that can help.
func (t *Transport) RoundTrip(request *http.Request) (*http.Response, error) {
	base, policy := t.Base, t.Policy
	if base == nil {
		base = http.DefaultTransport
	}
	if policy == nil {
		catalogued := DefaultRetryPolicy()
		policy = &catalogued
	}
	for attempt, next := 1, request; ; attempt++ {
		response, err := base.RoundTrip(next)
		if err == nil && (response == nil || response.StatusCode < http.StatusBadRequest) {
			return response, nil
		}
		decision := policy.Decide(understand(response, err), attempt, rand.Float64())
		again, ok := renew(request)
		if !decision.Retry || !ok {
			return response, err
		}
		discard(response)
		if err := wait(request, decision.Delay); err != nil {
			return nil, err
		}
		next = again
	}
}

// understand returns what is known of an attempt.
func understand(response *http.Response, err error) *ParsedError {
	if err != nil {
		return FromError(err)
	}
	return Parse(response)
}

// renew returns a request that can be sent again; false if its body is gone.
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

// discard reads what is left of a body, within reason, so that its connection can
// be used again.
func discard(response *http.Response) {
	if response == nil || response.Body == nil {
		return
	}
	_, _ = io.CopyN(io.Discard, &carefulReader{reader: response.Body}, 2*maxBytes)
	_ = guarded(response.Body.Close)
}

// wait waits, or returns why the request's context ended before.
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
