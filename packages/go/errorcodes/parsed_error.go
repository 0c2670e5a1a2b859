package errorcodes

import (
	"log/slog"
	"time"
)

// ParsedError is an error that was received. It implements error; use [errors.Is] to
// test for a code, and [errors.As] to find a ParsedError that other errors wrap.
type ParsedError struct {
	// Format is the format of the body. If it fits no known format, it is [FormatJSON]
	// or [FormatText], and [FormatEmpty] if there is no body.
	Format BodyFormat
	// Code is the code as it was sent. It need not be in the catalogue, and is empty
	// if there is none.
	Code Code
	// Known reports whether Code is in the catalogue. If so, it has an Info.
	Known bool
	// Status is the HTTP status, from 100 to 599, or 0 if there is none. The one that a
	// body tells counts where the response's is below 400.
	Status int
	// Message is written for people and has at most 1,000 characters. Never match
	// on it: it may change or be translated.
	Message string
	// Type is the kind of error that the body names.
	Type string
	// Param is the request field at fault that the body names.
	Param string
	// RequestID is the id of the request that failed.
	RequestID string
	// RetryAfter is how long the server asks to wait, in whole milliseconds and at
	// most 365 days, or nil if it does not ask.
	RetryAfter *time.Duration
	// ShouldRetry is whether the server asks to try again, or nil if it does not say.
	ShouldRetry *bool
	// Recovery says whether sending the request again can help.
	Recovery Recovery
	// Actor is who has to act.
	Actor Actor
	// DocsURL is the address of the page about the code, or else about the status. It
	// is empty if the catalogue has neither.
	DocsURL string
	// Body is the whole body as encoding/json decodes it, or nil if the body is not a
	// JSON object. Of a list it is the first object.
	Body map[string]any

	cause error
}

// Error returns one line in the form "code (status): message [request id]", with the
// parts that it has.
func (e *ParsedError) Error() string { return errorText(e.Code, e.Status, e.Message, e.RequestID) }

// LogValue implements [slog.LogValuer] with the code, status, message, request id and
// cause.
func (e *ParsedError) LogValue() slog.Value {
	return logValue(e.Code, e.Status, e.Message, e.RequestID, e.cause)
}

// Unwrap returns the error that [FromError] was given, or nil if the ParsedError came
// from a response.
func (e *ParsedError) Unwrap() error { return e.cause }

// Is reports whether target is the error's [Code]. It is called by [errors.Is].
func (e *ParsedError) Is(target error) bool {
	code, ok := target.(Code)
	return ok && code != "" && code == e.Code
}
