package errorcodes

import (
	"cmp"
	"log/slog"
	"time"
)

// ParsedError is a received error. It implements error; use [errors.Is] to test for a
// code, and [errors.As] to find a ParsedError that other errors wrap.
type ParsedError struct {
	// Format is the format of the body: [FormatJSON] or [FormatText] if it has no known
	// format, [FormatEmpty] if there is no body.
	Format BodyFormat
	// Code is the code. It may be unknown to the catalogue, and is empty if there is none.
	Code Code
	// SentCode is the code as it was sent, which may be another value that the catalogue
	// has for Code.
	SentCode string
	// Known reports whether Code is in the catalogue. If so, it has an Info.
	Known bool
	// Status is the HTTP status, from 100 to 599, or 0 if there is none. If the response's
	// is below 400, it is the one that the body states.
	Status int
	// Message is written for people and has at most 1,000 characters. Never match on it: it
	// may change or be translated.
	Message string
	// Type is the kind of error, as the body states it.
	Type string
	// Param is the request field that caused the error, as the body states it.
	Param string
	// RequestID is the id of the request that failed.
	RequestID string
	// Details are what else the body says about the error, as encoding/json decodes it, if
	// its format has a place for that. They are nil if there are none.
	Details any
	// RetryAfter is how long the server asks the client to wait, in whole milliseconds and
	// at most 365 days, or nil if it does not ask.
	RetryAfter *time.Duration
	// ShouldRetry is whether the server asks for a retry, or nil if it does not say.
	ShouldRetry *bool
	// Recovery says whether retrying can help.
	Recovery Recovery
	// Actor is who has to act.
	Actor Actor
	// DocsURL is the URL of the code's page, or else the one in the body, or else of the
	// status's page. It is empty if there is none of them.
	DocsURL string
	// Body is the whole body as encoding/json decodes it, or nil if it is not a JSON
	// object. For a list it is the first object.
	Body map[string]any

	cause error
}

// Error returns one line in the form "code (status): message [request id]", without the
// parts that it lacks. The code is the one that was sent.
func (e *ParsedError) Error() string {
	return errorText(e.sentCode(), e.Status, e.Message, e.RequestID)
}

// LogValue implements [slog.LogValuer] with the code, the code as it was sent if that is
// another value, status, message, request id and cause.
func (e *ParsedError) LogValue() slog.Value {
	return logValue(e.Code, e.sentCode(), e.Status, e.Message, e.RequestID, e.cause)
}

// sentCode returns the code as it was sent. A ParsedError that a program made may lack it.
func (e *ParsedError) sentCode() Code { return cmp.Or(Code(e.SentCode), e.Code) }

// Unwrap returns the error that was passed to [FromError], or nil if the ParsedError
// came from a response.
func (e *ParsedError) Unwrap() error { return e.cause }

// Is reports whether target is the error's [Code]. [errors.Is] calls it.
func (e *ParsedError) Is(target error) bool {
	code, ok := target.(Code)
	return ok && code != "" && code == e.Code
}
