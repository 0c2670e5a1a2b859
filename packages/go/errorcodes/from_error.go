package errorcodes

import (
	"context"
	"io"
	"net"
	"net/http"
	"net/url"
	"reflect"
)

// FromError returns what is known about an error that a client returned. It returns
// false only if err is nil. It never fails, whatever err is.
//
// It looks, in err and in the first 1,000 errors that err wraps, for a [ParsedError],
// an [Error], a [Code], or an error of any library with a field Response of type
// *[http.Response], such as those of openai-go and anthropic-sdk-go, which it reads as
// [Parse] does. If there was no response, the error is [Transient] if the connection
// failed, broke off or timed out. It is [Terminal] if the caller canceled the request,
// and if nothing is known about it.
//
// [ParsedError.Unwrap] returns err, so that errors.Is and errors.As find what they
// find in err.
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
// no code. The code need not be in the catalogue.
func CodeOf(err error) (Code, bool) {
	parsed, ok := FromError(err)
	if !ok {
		return "", false
	}
	return parsed.Code, parsed.Code != ""
}

// parsedFrom returns what is known about an error (U1 to U6).
func parsedFrom(err error) *ParsedError {
	errs := chain(err)
	if parsed := firstIn(errs, received); parsed != nil {
		return parsed
	}
	text := guarded(func() string { return err.Error() })
	parsed := ParseBody(0, nil, []byte(text[:min(len(text), maxBytes+1)]))
	if failure := firstIn(errs, withoutResponse); failure != nil && !parsed.Known {
		parsed.Recovery, parsed.Actor = failure.recovery, failure.actor
	}
	return parsed
}

// received returns what an error says about the response that it came from, or nil.
func received(err error) *ParsedError {
	if parsed, ok := err.(*ParsedError); ok {
		return parsed // A nil one has nothing else to look at.
	}
	if raised := raisedAs(err); raised != nil {
		rendered := raised.Render(DefaultFormat)
		return ParseBody(rendered.Status, rendered.Header, rendered.Body)
	}
	if code, ok := err.(Code); ok && code != "" {
		return parsedCode(code)
	}
	response := responseOf(err)
	if response == nil {
		return nil
	}
	parsed := Parse(response)
	if parsed.Status < http.StatusBadRequest && parsed.Code == "" {
		return nil // The connection broke off after the response had begun (U2).
	}
	return parsed
}

// raisedAs returns the [Error] that an error is, or that a code stands for, or nil.
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

// parsedCode returns what is known about a code that is not in the catalogue.
func parsedCode(code Code) *ParsedError {
	parsed := &ParsedError{Format: FormatEmpty, Code: Code(cut(string(code)))}
	classify(parsed)
	return parsed
}

// responseOf returns the response that an error of some library keeps, or nil.
func responseOf(err error) *http.Response {
	value := reflect.Indirect(reflect.ValueOf(err))
	if value.Kind() != reflect.Struct {
		return nil
	}
	field, ok := value.Type().FieldByName("Response")
	if !ok || len(field.Index) != 1 || !field.IsExported() {
		return nil
	}
	response, _ := value.FieldByIndex(field.Index).Interface().(*http.Response)
	return response
}

// withoutResponse classifies a request that got no response (U4, U5). It returns nil
// if the error says nothing about that.
func withoutResponse(err error) *classification {
	gaveUp := &classification{recovery: Terminal, actor: Caller}
	unreached := &classification{recovery: Transient, actor: Operator}
	switch failure := err.(type) {
	case *net.OpError:
		if firstIn(chain(failure), canceled) != nil {
			return gaveUp
		}
		return unreached
	case *url.Error: // Its Timeout is that of the error inside, which comes next.
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
	case io.ErrUnexpectedEOF:
		return unreached
	}
	return nil
}

// canceled returns an error that says that the caller gave up, or nil.
func canceled(err error) *error {
	like, ok := err.(interface{ Is(error) bool })
	if err == context.Canceled || ok && like.Is(context.Canceled) {
		return &err
	}
	return nil
}
