package errorcodes

import (
	"errors"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// maxDelay is the maximum delay (P44).
const maxDelay = 365 * 24 * time.Hour

// retryAfterIn returns how long the headers ask to wait, or nil (P58 to P64).
func (p Parser) retryAfterIn(header http.Header) *time.Duration {
	wait := greatest(joined(header[retryAfterMsHeader]), func(text string) (time.Duration, bool) {
		return number(text, time.Millisecond)
	})
	if wait != nil {
		return wait
	}
	return greatest(joined(header[retryAfterHeader]), func(text string) (time.Duration, bool) {
		if wait, ok := number(text, time.Second); ok {
			return wait, true
		}
		date, ok := httpDate(text)
		return date.Sub(p.sentAt(header)), ok
	})
}

// greatest returns the longest wait in a list, or nil. A date contains a comma too.
func greatest(list string, read func(text string) (time.Duration, bool)) *time.Duration {
	if list == "" {
		return nil
	}
	var found *time.Duration
	before := ""
	for _, element := range strings.SplitN(list, ",", maxValues) {
		wait, ok := read(strings.Trim(element, whitespace))
		if !ok {
			wait, ok = read(strings.Trim(before+","+element, whitespace))
		}
		if wait = upToMilliseconds(wait); ok && (found == nil || wait > *found) {
			found = &wait
		}
		before = element
	}
	return found
}

// number returns a number of units as a wait, from a text of digits with an optional point.
func number(text string, unit time.Duration) (time.Duration, bool) {
	if strings.Trim(text, "0123456789.") != "" {
		return 0, false
	}
	count, err := strconv.ParseFloat(text, 64)
	return units(count, unit), !errors.Is(err, strconv.ErrSyntax)
}

// units returns a number of units as a wait, rounded to the microsecond.
func units(count float64, unit time.Duration) time.Duration {
	return time.Duration(min(count*float64(unit), float64(maxDelay))).Round(time.Microsecond)
}

// upToMilliseconds rounds a wait up, within the maximum.
func upToMilliseconds(wait time.Duration) time.Duration {
	limited := min(max(wait, 0), maxDelay)
	return (limited + time.Millisecond - 1).Truncate(time.Millisecond)
}

// sentAt returns the time that dates are relative to: the server's, whose clock may
// differ, or else now (P61).
func (p Parser) sentAt(header http.Header) time.Time {
	if date, ok := httpDate(joined(header[dateHeader])); ok {
		return date
	}
	if p.Now != nil {
		return p.Now()
	}
	return time.Now()
}
