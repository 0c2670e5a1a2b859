package errorcodes

import "net/http"

// Check returns the error in a response as a [*ParsedError], or nil if the status is
// below 400. Like [Parse] it restores the body, so callers can still read it in full
// and must close it.
func Check(response *http.Response) error {
	if response != nil && response.StatusCode < http.StatusBadRequest {
		return nil
	}
	return Parse(response)
}
