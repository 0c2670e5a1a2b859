package errorcodes

import (
	"context"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
)

// FromError returns what is known about an error that a client returned. It returns
// false only if err is nil. It never fails, whatever err is.
//
// It looks in err, and in the first 1,000 errors that err wraps, for a [ParsedError], an
// [Error], a [Code], or an error of any library that keeps the response: an
// [*http.Response] in an exported field, as in openai-go and anthropic-sdk-go, or its
// status, header and body, as in Google's APIs. AWS's exceptions and gRPC's statuses
// have a name instead of a body, which becomes the Type; MCP's errors have a JSON-RPC
// code. Of joined errors, the first one with any information counts.
//
// Without a response, the error is [Transient] if the connection failed, was lost or
// timed out. It is [Terminal] if the caller canceled the request, or if nothing is known
// about it.
//
// [ParsedError.Unwrap] returns err, so that errors.Is and errors.As find the same errors
// as in err.
func FromError(err error) (*ParsedError, bool) {
	if err == nil {
		return nil, false
	}
	if parsed, ok := err.(*ParsedError); ok && parsed != nil {
		return parsed, true
	}
	parsed := *parsedFrom(err)
	parsed.cause = err
	return &parsed, true
}

// CodeOf returns the code of err, as [FromError] finds it. It returns false if err has
// no code. The code may be unknown to the catalogue.
func CodeOf(err error) (Code, bool) {
	parsed, ok := FromError(err)
	if !ok {
		return "", false
	}
	return parsed.Code, parsed.Code != ""
}

// parsedFrom returns what is known about an error (U3 to U9).
func parsedFrom(err error) *ParsedError {
	told := new(search).in(err)
	if told.parsed != nil {
		return told.parsed
	}
	text := guarded(func() string { return err.Error() })
	text = strings.TrimPrefix(text, "received error while streaming: ") // In SDKs made by Stainless.
	parsed := ParseBody(0, nil, []byte(text[:min(len(text), maxBytes+1)]))
	if told.failure != nil && !parsed.Known {
		parsed.Recovery, parsed.Actor = told.failure.recovery, told.failure.actor
	}
	return parsed
}

// told is what an error says: the response behind it, or how it failed without one.
type told struct {
	parsed  *ParsedError
	failure *classification
}

// search walks a tree of errors and counts them.
type search struct{ count int }

// in returns what an error says, or those that it wraps (U7): a cause with a response
// counts before an error without one; of joined errors, the first one with any
// information counts.
func (s *search) in(err error) told {
	if s.count++; err == nil || s.count > maxErrors {
		return told{}
	}
	if parsed := guarded(func() *ParsedError { return received(err) }); parsed != nil {
		return told{parsed: parsed}
	}
	var inside told
	inner := guarded(func() []error { return wrappedBy(err) })
	for _, err := range inner[:min(len(inner), maxErrors)] {
		if inside = s.in(err); inside != (told{}) {
			break
		}
	}
	if inside.parsed == nil {
		if own := guarded(func() *classification { return withoutResponse(err) }); own != nil {
			return told{failure: own}
		}
	}
	return inside
}

// received returns what an error says about the response behind it, or nil.
func received(err error) *ParsedError {
	if parsed, ok := err.(*ParsedError); ok {
		return parsed // A nil pointer has no fields to read.
	}
	if raised := raisedAs(err); raised != nil {
		rendered := raised.Render(DefaultFormat)
		return ParseBody(rendered.Status, rendered.Header, rendered.Body)
	}
	if code, ok := err.(Code); ok && code != "" {
		return parsedCode(code)
	}
	parsed := parsedKept(err)
	if parsed == nil {
		if named := named(err); named != nil {
			return ParseBody(0, nil, named.body())
		}
		return nil
	}
	if parsed.Status < http.StatusBadRequest && parsed.Code == "" {
		return nil // The connection was lost after the response had begun (U8).
	}
	return parsed
}

// raisedAs returns err as an [Error], even if it is only a code, or nil.
func raisedAs(err error) *Error {
	switch raised := err.(type) {
	case *Error:
		if raised != nil && raised.code.info() != nil {
			return raised
		}
	case Code:
		if raised.info() != nil {
			return New(raised)
		}
	}
	return nil
}

// parsedCode returns what is known about a value that no code of the catalogue has.
func parsedCode(value Code) *ParsedError {
	sent := cut(string(value))
	code, info := Code(sent).resolve()
	parsed := &ParsedError{Format: FormatEmpty, Code: code, SentCode: sent}
	parsed.classify(info, "")
	return parsed
}

// withoutResponse classifies a request that got no response (U4, U5). It returns nil if
// the error does not say so.
func withoutResponse(err error) *classification {
	gaveUp := &classification{recovery: Terminal, actor: Caller}
	unreached := &classification{recovery: Transient, actor: Operator}
	switch failure := err.(type) {
	case *net.OpError:
		if firstIn(chain(failure), canceled) != nil {
			return gaveUp
		}
		return unreached
	case *url.Error: // Its Timeout is that of the inner error, which comes next.
		if failure.Err == io.EOF {
			return unreached
		}
	case net.Error:
		if failure.Timeout() {
			return unreached
		}
	}
	switch err {
	case context.Canceled:
		return gaveUp
	case io.ErrUnexpectedEOF, io.ErrClosedPipe:
		return unreached
	}
	if code, _ := grpcStatus(err); code == canceledCode {
		return gaveUp
	}
	if brokeOff(err) {
		return unreached
	}
	return nil
}

// canceled returns the error by which the caller gave up, or nil.
func canceled(err error) *error {
	like, ok := err.(interface{ Is(error) bool })
	if err == context.Canceled || ok && like.Is(context.Canceled) {
		return &err
	}
	return nil
}
