package errorcodes

import (
	"fmt"
	"time"
)

// Error is an error that a service raises: one of the catalogue's codes, with
// one of its statuses. [New] makes it.
type Error struct {
	code       Code
	status     int
	message    string
	param      *string
	retryAfter time.Duration
	requestID  string
	cause      error
}

// Option says something of an [Error] beside its code.
type Option func(*Error)

// WithStatus answers with one of the code's statuses, or with a status in one of
// its classes. Without it, it is the first of them that is no class.
func WithStatus(status int) Option { return func(e *Error) { e.status = status } }

// WithMessage says what went wrong, for a person. It is public. Without it, it is
// what the code means.
func WithMessage(message string) Option { return func(e *Error) { e.message = message } }

// WithParam names the request field at fault.
func WithParam(param string) Option { return func(e *Error) { e.param = &param } }

// WithRetryAfter tells the client how long to wait, in whole seconds rounded up.
func WithRetryAfter(delay time.Duration) Option { return func(e *Error) { e.retryAfter = delay } }

// WithRequestID gives the id of the request that failed.
func WithRequestID(id string) Option { return func(e *Error) { e.requestID = id } }

// WithCause keeps the error that it came of for errors.Is, errors.As and logs. It
// is never sent.
func WithCause(cause error) Option { return func(e *Error) { e.cause = cause } }

// New returns an error with a code of the catalogue.
//
// It panics if the code is not one of the catalogue's, or if the status is none
// of the code's or missing where the code has only classes: whoever raises what
// does not exist has made a mistake (R2). For a code that is not a constant ask
// [Code.Info] first.
func New(code Code, options ...Option) *Error {
	info := code.info()
	if info == nil {
		panic(fmt.Sprintf("errorcodes: %q is not an error code. Raise one of Codes().", string(code)))
	}
	e := &Error{code: code, status: info.firstStatus(), message: info.Meaning, retryAfter: -1}
	for _, option := range options {
		option(e)
	}
	if !info.has(e.status) {
		panic(fmt.Sprintf("errorcodes: %s does not come with status %d. Give it one of %v, by WithStatus.",
			string(code), e.status, info.Statuses))
	}
	return e
}

// firstStatus returns the first status that is no class, or 0.
func (i *Info) firstStatus() int {
	for _, status := range i.Statuses {
		if !status.IsClass() {
			return int(status)
		}
	}
	return 0
}

// has tells whether the code comes with an HTTP status.
func (i *Info) has(status int) bool {
	for _, listed := range i.Statuses {
		if listed.Includes(status) {
			return true
		}
	}
	return false
}

// Code returns the error's code.
func (e *Error) Code() Code { return e.code }

// Status returns the HTTP status that it is answered with.
func (e *Error) Status() int { return e.status }

// Message returns what went wrong, for a person. It is public.
func (e *Error) Message() string { return e.message }

// Error returns the code, the message and the cause, for logs.
func (e *Error) Error() string {
	text := string(e.code) + ": " + e.message
	if e.cause != nil {
		text += ": " + e.cause.Error()
	}
	return text
}

// Unwrap returns what the error came of, or nil.
func (e *Error) Unwrap() error { return e.cause }

// Is tells whether target is the error's [Code].
func (e *Error) Is(target error) bool {
	code, ok := target.(Code)
	return ok && code == e.code
}
