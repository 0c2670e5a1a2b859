package errorcodes

import (
	"net/http"
	"slices"
	"strings"
	"time"
)

// readHeader reads what the headers tell: the id of the request, and how to
// retry (P34, P35, P40 to P49).
func (p Parser) readHeader(result *ParsedError, header http.Header) {
	if len(header) == 0 {
		return
	}
	header = canonical(header)
	for _, name := range requestIDHeaders {
		if id := valueIn(header, name); isRequestID(id) {
			result.RequestID = id
			break
		}
	}
	result.RetryAfter = p.retryAfterIn(header)
	switch should := valueIn(header, "X-Should-Retry"); should {
	case "true", "false":
		is := should == "true"
		result.ShouldRetry = &is
	}
}

// canonical returns the headers by their canonical names, in any case of which
// they can have been put there by hand (P3).
func canonical(header http.Header) http.Header {
	isCanonical := true
	for name := range header {
		isCanonical = isCanonical && name == http.CanonicalHeaderKey(name)
	}
	if isCanonical {
		return header
	}
	names := make([]string, 0, len(header))
	for name := range header {
		names = append(names, name)
	}
	slices.Sort(names)
	named := make(http.Header, len(header))
	for _, name := range names {
		key := http.CanonicalHeaderKey(name)
		named[key] = append(named[key], header[name]...)
	}
	return named
}

// valueIn returns the values of a header as RFC 9110 section 5.3 joins them,
// given its canonical name (P4, P5). An empty text is like none.
func valueIn(header http.Header, name string) string {
	values := header[name]
	if len(values) == 1 {
		return strings.Trim(values[0], whitespace)
	}
	trimmed := make([]string, len(values))
	for i, value := range values {
		trimmed[i] = strings.Trim(value, whitespace)
	}
	return strings.Join(trimmed, ", ")
}

// maxDelay is the longest delay that counts (P44).
const maxDelay = 365 * 24 * time.Hour

// retryAfterIn returns how long the headers ask to wait, or nil.
func (p Parser) retryAfterIn(header http.Header) *time.Duration {
	delay, ok := digits(valueIn(header, "Retry-After-Ms"), time.Millisecond)
	if after := valueIn(header, "Retry-After"); !ok && after != "" {
		delay, ok = digits(after, time.Second)
		if !ok {
			delay, ok = p.until(after)
		}
	}
	if !ok {
		return nil
	}
	limited := min(delay, maxDelay)
	return &limited
}

// digits returns so many units as a text of digits says, as far as they count.
func digits(text string, unit time.Duration) (time.Duration, bool) {
	var count time.Duration
	for _, char := range []byte(text) {
		if char < '0' || char > '9' {
			return 0, false
		}
		count = min(count*10+time.Duration(char-'0'), maxDelay/unit)
	}
	return count * unit, text != ""
}

// until returns the time to an HTTP date, in whole milliseconds.
func (p Parser) until(date string) (time.Duration, bool) {
	now := time.Now
	if p.Now != nil {
		now = p.Now
	}
	from := now()
	to, ok := httpDate(date, from)
	if !ok {
		return 0, false
	}
	ms := min(to.UnixMilli()-from.UnixMilli(), maxDelay.Milliseconds())
	return time.Duration(max(ms, 0)) * time.Millisecond, true
}
