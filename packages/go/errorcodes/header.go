package errorcodes

import (
	"net/http"
	"slices"
	"strings"
)

// readHeader reads the request id and the retry headers (P34, P35, P44, P49, P58 to
// P68).
func (p Parser) readHeader(result *ParsedError, header http.Header) {
	header = canonical(header)
	result.RequestID = requestIDIn(header)
	result.RetryAfter = p.retryAfterIn(header)
	switch should := joined(header[shouldRetryHeader]); should {
	case "true", "false":
		is := should == "true"
		result.ShouldRetry = &is
	}
}

// requestIDIn returns the request id in a canonical header, or the empty string.
func requestIDIn(header http.Header) string {
	for _, name := range requestIDHeaders {
		if id := joined(header[name]); isRequestID(id) {
			return id
		}
	}
	return ""
}

const (
	dateHeader         = "Date"
	retryAfterHeader   = "Retry-After"
	retryAfterMsHeader = "Retry-After-Ms"
	shouldRetryHeader  = "X-Should-Retry"
)

// headersRead are the canonical names of the headers that are read.
var headersRead = append([]string{dateHeader, retryAfterHeader, retryAfterMsHeader, shouldRetryHeader}, requestIDHeaders...)

// canonical returns a header that has the values of the headers that are read by their
// canonical names. Keys may have any case, because programs can set them directly (P3).
func canonical(header http.Header) http.Header {
	for name := range header {
		if read := canonicalName(name); read != "" && read != name {
			return withCanonicalNames(header)
		}
	}
	return header
}

// withCanonicalNames copies the headers that are read, and their values.
func withCanonicalNames(header http.Header) http.Header {
	var found []string
	for name := range header {
		if canonicalName(name) != "" {
			found = append(found, name)
		}
	}
	slices.Sort(found)
	all := make(http.Header, len(found))
	for _, name := range found {
		key := canonicalName(name)
		values := header[name]
		all[key] = append(all[key], values[:min(len(values), maxValues+1)]...)
	}
	return all
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
	var value string
	switch {
	case len(values) == 1: // Nearly all headers.
		value = strings.Trim(values[0], whitespace)
	case len(values) <= maxValues:
		trimmed := make([]string, len(values))
		for i, value := range values {
			trimmed[i] = strings.Trim(value, whitespace)
		}
		value = strings.Join(trimmed, ", ")
	}
	if len(value) > maxHeaderLength {
		return ""
	}
	return value
}
