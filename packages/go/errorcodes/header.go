package errorcodes

import (
	"net/http"
	"slices"
	"strings"
)

// readHeader reads the request id and the retry headers (P34, P35, P44, P49, P58 to
// P68).
func (p Parser) readHeader(result *ParsedError, header http.Header) {
	values := valuesIn(header)
	for _, name := range requestIDHeaders {
		if id := values[name]; isRequestID(id) {
			result.RequestID = id
			break
		}
	}
	result.RetryAfter = p.retryAfterIn(values)
	switch should := values[shouldRetryHeader]; should {
	case "true", "false":
		is := should == "true"
		result.ShouldRetry = &is
	}
}

const (
	dateHeader         = "Date"
	retryAfterHeader   = "Retry-After"
	retryAfterMsHeader = "Retry-After-Ms"
	shouldRetryHeader  = "X-Should-Retry"
)

// headersRead are the canonical names of the headers that are read.
var headersRead = append([]string{dateHeader, retryAfterHeader, retryAfterMsHeader, shouldRetryHeader}, requestIDHeaders...)

// valuesIn returns the values of the headers that are read, by their canonical names.
// Keys may have any case, because programs can set them directly (P3). It makes one pass
// and keeps no other headers.
func valuesIn(header http.Header) map[string]string {
	var found []string
	for name := range header {
		if canonicalName(name) != "" {
			found = append(found, name)
		}
	}
	slices.Sort(found)
	all := make(map[string][]string, len(found))
	for _, name := range found {
		key := canonicalName(name)
		values := header[name]
		all[key] = append(all[key], values[:min(len(values), maxValues+1)]...)
	}
	values := make(map[string]string, len(all))
	for name, list := range all {
		values[name] = joined(list)
	}
	return values
}

// canonicalName returns the canonical name of a header that is read, or an empty one. A
// name of the same length that matches in any case is ASCII.
func canonicalName(name string) string {
	for _, read := range headersRead {
		if len(name) == len(read) && strings.EqualFold(name, read) {
			return read
		}
	}
	return ""
}

// maxValues limits how many values of a header, and elements of a list, are read.
const maxValues = 64

// maxHeaderLength limits how long a value may be: no client accepts as much in all
// headers together.
const maxHeaderLength = 1 << 18

// joined joins the values of a header as RFC 9110 section 5.3 does (P4, P5); empty if
// they are too many or too long.
func joined(values []string) string {
	if len(values) > maxValues {
		return ""
	}
	trimmed := make([]string, len(values))
	for i, value := range values {
		trimmed[i] = strings.Trim(value, whitespace)
	}
	if value := strings.Join(trimmed, ", "); len(value) <= maxHeaderLength {
		return value
	}
	return ""
}
