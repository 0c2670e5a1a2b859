package errorcodes

import (
	"context"
	"io"
	"net"
	"net/http"
	"net/url"
	"reflect"
)

// FromError returns what is known of an error that a client returned; nil if err
// is nil. The rules are U1 to U6 of the contract.
//
// It finds, in err or in what err wraps, a [ParsedError], an [Error], a [Code] of
// the catalogue, or an error of any library that keeps the answer in a field
// Response of the type [http.Response], as those of openai-go and
// anthropic-sdk-go do, and understands it as [Parse] does. Where there was no
// answer, a connection that failed, broke off or took too long is [Transient],
// what the caller gave up is [Terminal], and so is anything else.
func FromError(err error) *ParsedError {
	if err == nil {
		return nil
	}
	errs := chain(err)
	if parsed := firstIn(errs, answered); parsed != nil {
		return parsed
	}
	text := guarded(err.Error)
	parsed := ParseBody(0, nil, []byte(text[:min(len(text), maxBytes+1)]))
	if told := firstIn(errs, failed); told != nil && !parsed.Known {
		parsed.Recovery, parsed.Actor = told.recovery, told.actor
	}
	return parsed
}

// answered returns what an error tells of the answer that it came from, or nil.
func answered(err error) *ParsedError {
	if parsed, ok := err.(*ParsedError); ok {
		return parsed // Nil too, which is not looked into any further.
	}
	if raised := raisedAs(err); raised != nil {
		answer := raised.Answer(DefaultFormat)
		return ParseBody(answer.Status, answer.Header, answer.Body)
	}
	response := responseOf(err)
	if response == nil {
		return nil
	}
	parsed := Parse(response)
	if parsed.Status < http.StatusBadRequest && parsed.Code == "" {
		return nil // The connection broke off after the answer had begun (U2).
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
		if info := raised.info(); info != nil && info.firstStatus() != 0 {
			return New(raised)
		}
	}
	return nil
}

// responseOf returns the answer that an error of some library keeps, or nil.
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

// failed tells what to do about a request that got no answer (U4, U5), or nil.
func failed(err error) *verdict {
	unreached := &verdict{recovery: Transient, actor: Operator}
	switch failure := err.(type) {
	case *net.OpError:
		if firstIn(chain(failure), canceled) != nil {
			return &verdict{recovery: Terminal, actor: Caller}
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
		return &verdict{recovery: Terminal, actor: Caller}
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
