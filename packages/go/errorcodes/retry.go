package errorcodes

import (
	"math"
	"math/rand/v2"
	"time"
)

// RetryPolicy has the figures of retrying.
type RetryPolicy struct {
	// Attempts is how many there are in all, the first included.
	Attempts int
	// InitialDelay is the wait before the second attempt; it doubles with each.
	InitialDelay time.Duration
	// MaxDelay is the longest of these waits.
	MaxDelay time.Duration
	// MaxRetryAfter is the longest wait that a server may ask for; where it asks
	// for more, there is no further attempt.
	MaxRetryAfter time.Duration
}

// RetryDecision is whether to try again, after how long, and why.
type RetryDecision struct {
	// Retry is whether to try again.
	Retry bool
	// Delay is how long to wait before that; 0 where Retry is false.
	Delay time.Duration
	// Reason is what decided.
	Reason RetryReason
}

// RetryReason is why to try again, or why not to.
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

// DecideRetry tells whether to try again after an error, by the figures of the
// catalogue. The attempt is the one that has just failed; 1 is the first.
func DecideRetry(err *ParsedError, attempt int) RetryDecision {
	return DefaultRetryPolicy().Decide(err, attempt, rand.Float64())
}

// Decide tells whether to try again after an error. The attempt is the one that
// has just failed; 1 is the first. The random number is from 0 up to but not
// including 1; it shortens a computed delay by up to a quarter. The rules are D1
// to D8 of the contract.
func (p RetryPolicy) Decide(err *ParsedError, attempt int, random float64) RetryDecision {
	if err == nil {
		return RetryDecision{Reason: ReasonTerminal}
	}
	attempt = max(attempt, 1)
	asked := err.ShouldRetry != nil && *err.ShouldRetry
	switch {
	case attempt >= p.Attempts:
		return RetryDecision{Reason: ReasonAttemptsUsedUp}
	case err.ShouldRetry != nil && !asked:
		return RetryDecision{Reason: ReasonServerRefused}
	case !asked && err.Recovery != Transient:
		return RetryDecision{Reason: RetryReason(err.Recovery)}
	case err.RetryAfter != nil && *err.RetryAfter > p.MaxRetryAfter:
		return RetryDecision{Reason: ReasonRetryAfterTooLong}
	}
	decision := RetryDecision{Retry: true, Reason: ReasonTransient}
	if asked {
		decision.Reason = ReasonServerAsked
	}
	if err.RetryAfter != nil {
		decision.Delay = *err.RetryAfter
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
	if random > 0 { // False for what is no number, too.
		share = min(random, 1)
	}
	return time.Duration(delay*(1-0.25*share)) * time.Millisecond
}

func milliseconds(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }
