package errorcodes

import (
	"fmt"
	"log/slog"
	"net/http"
	"time"
)

// Error is an error that a service raises: a code of the catalogue with one of its
// statuses. Create it with [New].
type Error struct {
	code       Code
	status     int
	message    string
	param      string
	hasParam   bool
	retryAfter time.Duration
	requestID  string
	details    any
	cause      error
}

// Option sets a part of an [Error].
type Option interface{ apply(*Error) }

type option func(*Error)

func (o option) apply(e *Error) { o(e) }

// WithStatus sets the HTTP status to one of the code's statuses, or to a status in one
// of its classes. The default is the first status that is not a class, or else the first
// one of the first class, such as 500 for 5xx. A code without statuses can have any from
// 100 to 599; its default is 500.
func WithStatus(status int) Option { return option(func(e *Error) { e.status = status }) }

// WithMessage sets the message that clients get. The default is the code's meaning.
func WithMessage(message string) Option { return option(func(e *Error) { e.message = message }) }

// WithParam sets the name of the request field that caused the error. It is sent if the body has a place for it.
func WithParam(param string) Option {
	return option(func(e *Error) { e.param, e.hasParam = param, true })
}

// WithRetryAfter tells the client how long to wait. It is sent in whole seconds,
// rounded up; a negative delay is not sent.
func WithRetryAfter(delay time.Duration) Option {
	return option(func(e *Error) { e.retryAfter = delay })
}

// WithRequestID sets the id of the request that failed. It is sent if it has 1 to
// 256 visible ASCII characters and no comma.
func WithRequestID(id string) Option { return option(func(e *Error) { e.requestID = id }) }

// WithDetails sets what else clients should know. It is sent if the body has a place for
// details. What encoding/json cannot encode is left out.
func WithDetails(details any) Option { return option(func(e *Error) { e.details = details }) }

// WithCause records the underlying error for errors.Is, errors.As and logging. It is
// never sent to the client.
func WithCause(cause error) Option { return option(func(e *Error) { e.cause = cause }) }

// New returns an error with a code of the catalogue.
//
// It panics if the code does not exist or does not have the status, which are mistakes
// in the program. If the code is not a constant, check [Code.Info] first.
func New(code Code, options ...Option) *Error {
	info := code.info()
	if info == nil {
		panic(fmt.Sprintf("errorcodes: %q is not an error code. Use one of Codes().", string(code)))
	}
	e := &Error{code: code, status: info.usualStatus(), message: info.Meaning, retryAfter: -1}
	for _, option := range options {
		option.apply(e)
	}
	if !info.has(e.status) {
		panic(fmt.Sprintf("errorcodes: %s does not have status %d. Use one of %s.", code, e.status, info.allowed()))
	}
	return e
}

// usualStatus returns the first status that is not a class, or else the first one of the
// first class, or else 500 (R16).
func (i *Info) usualStatus() int {
	for _, status := range i.Statuses {
		if !status.IsClass() {
			return int(status)
		}
	}
	if len(i.Statuses) == 0 {
		return http.StatusInternalServerError
	}
	return int(i.Statuses[0]) * 100
}

// has reports whether the code can have an HTTP status (R17).
func (i *Info) has(status int) bool {
	if len(i.Statuses) == 0 {
		return status >= 100 && status <= 599
	}
	return i.lists(status)
}

// lists reports whether the catalogue lists a status for the code, itself or by its class.
func (i *Info) lists(status int) bool {
	for _, listed := range i.Statuses {
		if listed.Includes(status) {
			return true
		}
	}
	return false
}

// allowed returns the statuses that the code can have, for people.
func (i *Info) allowed() string {
	if len(i.Statuses) == 0 {
		return "100 to 599"
	}
	return fmt.Sprint(i.Statuses)
}

// Code returns the code.
func (e *Error) Code() Code { return e.code }

// Status returns the HTTP status.
func (e *Error) Status() int { return e.status }

// Message returns the message that clients get.
func (e *Error) Message() string { return e.message }

// Param returns the name of the request field that caused the error, or the empty string.
func (e *Error) Param() string { return e.param }

// RetryAfter returns the delay that [WithRetryAfter] set. It returns false if there is
// none, or if it is negative.
func (e *Error) RetryAfter() (delay time.Duration, ok bool) {
	return max(e.retryAfter, 0), e.code != "" && e.retryAfter >= 0
}

// RequestID returns the id of the request that failed, or the empty string.
func (e *Error) RequestID() string { return e.requestID }

// Details returns what [WithDetails] set, or nil.
func (e *Error) Details() any { return e.details }

// Error returns one line in the form "code (status): message [request id]". It does not
// include the cause; see [Error.Unwrap].
func (e *Error) Error() string { return errorText(e.code, e.status, e.message, e.requestID) }

// LogValue implements [slog.LogValuer] with the code, status, message, request id and
// cause.
func (e *Error) LogValue() slog.Value {
	return logValue(e.code, e.code, e.status, e.message, e.requestID, e.cause)
}

// Unwrap returns the cause that [WithCause] recorded, or nil.
func (e *Error) Unwrap() error { return e.cause }

// Is reports whether target is the error's [Code]. [errors.Is] calls it.
func (e *Error) Is(target error) bool {
	code, ok := target.(Code)
	return ok && code != "" && code == e.code
}
