package errorcodes

import (
	"strings"
	"time"
)

// maxDetails is how many details of an error are read (P79).
const maxDetails = 16

var detailsPlace = pointer{"error", "details"}

// waitIn returns how long a body asks to wait, or nil (P79).
func waitIn(body map[string]any) *time.Duration {
	if wait := retryInfoIn(body); wait != nil {
		return wait
	}
	return first(waitPlaces, body, secondsOf)
}

// retryInfoIn returns the delay of Google's RetryInfo, such as 58s or 0.5s, or nil.
func retryInfoIn(body map[string]any) *time.Duration {
	value, _ := detailsPlace.in(body)
	details, _ := value.([]any)
	for _, value := range details[:min(len(details), maxDetails)] {
		detail, _ := value.(map[string]any)
		typ, _ := detail["@type"].(string)
		if !strings.HasSuffix(typ, "google.rpc.RetryInfo") {
			continue
		}
		delay, _ := detail["retryDelay"].(string)
		seconds, hasUnit := strings.CutSuffix(delay, "s")
		if wait, ok := number(seconds, time.Second); ok && hasUnit {
			wait = upToMilliseconds(wait)
			return &wait
		}
		return nil
	}
	return nil
}

// secondsOf returns a number of seconds as a wait, or nil.
func secondsOf(value any) *time.Duration {
	count, ok := value.(float64)
	if !ok || count < 0 {
		return nil
	}
	wait := upToMilliseconds(units(count, time.Second))
	return &wait
}
