package errorcodes

import (
	"strconv"
	"time"
)

// ParsedError is an error that was received. It is an error of Go too, and
// errors.Is finds its code: errors.Is(err, CodeX).
type ParsedError struct {
	// Format is the name of the shape that the body has: [FormatText] if it has
	// none, [FormatEmpty] if there is no body.
	Format Format
	// Code is as it was sent, whether known or not; it is empty if there is none.
	Code Code
	// Known tells whether Code is one of the catalogue's; then it has an Info.
	Known bool
	// Status is from 100 to 599, or 0 if there is none.
	Status int
	// Message is for a person, and at most 1,000 characters. It may be
	// translated: never match on it.
	Message string
	// Type is the kind of error that the body names, if it names one.
	Type string
	// Param is the request field at fault, if the body names one.
	Param string
	// RequestID is the id of the request that failed, if the answer gives it.
	RequestID string
	// RetryAfter is how long the server asks to wait, in whole milliseconds and
	// at most 365 days; nil if it does not.
	RetryAfter *time.Duration
	// ShouldRetry is whether the server asks to try again, or not to; nil if it
	// does not say.
	ShouldRetry *bool
	// Recovery tells whether sending again can help.
	Recovery Recovery
	// Actor is who has to act.
	Actor Actor
	// Page is the permanent address that explains the code, else the status; it
	// is empty if the catalogue has neither.
	Page string
	// Body is the whole body as encoding/json decodes it, with the fields that no
	// shape names; nil if it is not a JSON object.
	Body map[string]any
}

// Error returns the status, the code and the message, as far as there are any.
func (e *ParsedError) Error() string {
	text := e.Message
	if text == "" {
		text = "no message"
	}
	if e.Code != "" {
		text = string(e.Code) + ": " + text
	}
	if e.Status != 0 {
		text = strconv.Itoa(e.Status) + " " + text
	}
	return text
}

// Is tells whether target is the error's [Code].
func (e *ParsedError) Is(target error) bool {
	code, ok := target.(Code)
	return ok && code != "" && code == e.Code
}
