package errorcodes

import (
	"math"
	"math/rand/v2"
	"time"
)

// RetryPolicy says how often to try and how long to wait.
type RetryPolicy struct {
	// Attempts is the number of attempts, including the first.
	Attempts int
	// InitialDelay is the wait before the second attempt. It doubles after each further
	// attempt.
	InitialDelay time.Duration
	// MaxDelay is the maximum of these waits.
	MaxDelay time.Duration
	// MaxRetryAfter is the longest wait to accept from a server. If it asks for more, there
	// is no further attempt.
	MaxRetryAfter time.Duration
}

// DefaultRetryPolicy returns the policy of the catalogue.
func DefaultRetryPolicy() RetryPolicy { return defaultRetryPolicy }

// RetryDecision says whether to retry.
type RetryDecision struct {
	// Retry is whether to retry.
	Retry bool
	// Delay is how long to wait before the retry. It is 0 if Retry is false.
	Delay time.Duration
	// Reason is the reason for the decision.
	Reason RetryReason
}

// RetryReason is the reason for a [RetryDecision].
type RetryReason string

// The reasons of a [RetryDecision].
const (
	ReasonTransient         RetryReason = "transient"
	ReasonServerAsked       RetryReason = "server_asked"
	ReasonAttemptsUsedUp    RetryReason = "attempts_used_up"
	ReasonServerRefused     RetryReason = "server_refused"
	ReasonCorrectable       RetryReason = "correctable"
	ReasonTerminal          RetryReason = "terminal"
	ReasonRetryAfterTooLong RetryReason = "retry_after_too_long"
)

// DecideRetry is [RetryPolicy.Decide] with the default policy and a random number.
func DecideRetry(err error, attempt int) RetryDecision {
	return defaultRetryPolicy.Decide(err, attempt, rand.Float64())
}

// Decide decides whether to retry after err, which it reads as [FromError] does. attempt
// is the number of the attempt that just failed, starting at 1. random, from 0 up to but
// not including 1, shortens a computed delay by up to a quarter. If err is nil, there is
// nothing to retry, and the reason is [ReasonTerminal].
func (p RetryPolicy) Decide(err error, attempt int, random float64) RetryDecision {
	failure, ok := FromError(err)
	if !ok {
		return RetryDecision{Reason: ReasonTerminal}
	}
	attempt = max(attempt, 1)
	asked := failure.ShouldRetry != nil && *failure.ShouldRetry
	switch {
	case attempt >= p.Attempts:
		return RetryDecision{Reason: ReasonAttemptsUsedUp}
	case failure.ShouldRetry != nil && !asked:
		return RetryDecision{Reason: ReasonServerRefused}
	case !asked && failure.Recovery != Transient:
		return RetryDecision{Reason: RetryReason(failure.Recovery)}
	case failure.RetryAfter != nil && *failure.RetryAfter > p.MaxRetryAfter:
		return RetryDecision{Reason: ReasonRetryAfterTooLong}
	}
	decision := RetryDecision{Retry: true, Reason: ReasonTransient}
	if asked {
		decision.Reason = ReasonServerAsked
	}
	if failure.RetryAfter != nil {
		decision.Delay = *failure.RetryAfter
	} else {
		decision.Delay = p.backOff(attempt, random)
	}
	return decision
}

// backOff returns the whole milliseconds to wait after an attempt (D7).
func (p RetryPolicy) backOff(attempt int, random float64) time.Duration {
	initial, longest := milliseconds(p.InitialDelay), milliseconds(p.MaxDelay)
	delay := min(longest, initial*math.Pow(2, float64(min(attempt-1, 30))))
	share := 0.0
	if random > 0 { // Also false for NaN.
		share = min(random, 1)
	}
	return time.Duration(delay*(1-0.25*share)) * time.Millisecond
}

func milliseconds(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }
