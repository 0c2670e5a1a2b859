package vectors_test

import (
	"encoding/json"
	"math"
	"time"

	"github.com/org/error-catalogue/packages/go/errorcodes"
)

func runDecideRetry(raw json.RawMessage) error {
	var v struct {
		Error struct {
			Recovery     errorcodes.Recovery
			RetryAfterMs *float64
			ShouldRetry  *bool
		}
		Attempt *int
		Random  *float64
		Policy  *struct {
			Attempts                                    int
			InitialDelayMs, MaxDelayMs, MaxRetryAfterMs float64
		}
		Expected any
	}
	if err := given(raw, &v); err != nil {
		return err
	}
	if v.Attempt == nil {
		return errLeftOut("untyped") // NaN
	}
	random := math.NaN()
	if v.Random != nil {
		random = *v.Random
	}
	parsed := &errorcodes.ParsedError{Recovery: v.Error.Recovery, ShouldRetry: v.Error.ShouldRetry}
	if v.Error.RetryAfterMs != nil {
		delay := milliseconds(*v.Error.RetryAfterMs)
		parsed.RetryAfter = &delay
	}
	policy := errorcodes.DefaultRetryPolicy()
	if v.Policy != nil {
		policy.Attempts = v.Policy.Attempts
		policy.InitialDelay = milliseconds(v.Policy.InitialDelayMs)
		policy.MaxDelay = milliseconds(v.Policy.MaxDelayMs)
		policy.MaxRetryAfter = milliseconds(v.Policy.MaxRetryAfterMs)
	}
	decision := policy.Decide(parsed, *v.Attempt, random)
	actual := map[string]any{"retry": decision.Retry, "reason": decision.Reason, "delayMs": nil}
	if decision.Retry {
		actual["delayMs"] = float64(decision.Delay) / float64(time.Millisecond)
	}
	return equal("the decision", actual, v.Expected)
}

// milliseconds returns a duration; Go's end after 292 years.
func milliseconds(ms float64) time.Duration {
	return time.Duration(min(ms*float64(time.Millisecond), math.MaxInt64-1023))
}

func runNegotiate(raw json.RawMessage) error {
	var v struct {
		Accept   string
		Expected any
	}
	if err := given(raw, &v); err != nil {
		return err
	}
	return equal("the format", errorcodes.Negotiate(v.Accept), v.Expected)
}
