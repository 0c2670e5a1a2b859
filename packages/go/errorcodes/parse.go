package errorcodes

import (
	"cmp"
	"net/http"
	"time"
)

// Parser parses errors like [Parse], [ParseBody] and [ParseEvent], with its own clock.
// The zero value is ready to use.
type Parser struct {
	// Now returns the current time, for dates in Retry-After if the response has no Date
	// header. If nil, it is time.Now.
	Now func() time.Time
}

// Parse returns what is known about the error in a response. It never fails, whatever
// the response is; [Check] returns nil for a response that is not an error.
//
// Parse reads up to 1 MiB of the body and restores it, so that callers can still read it
// in full and must close it. If reading fails, Parse uses the bytes that it got.
//
// A response with a status below 400 can contain an error too. If it does, the result
// has a Code, or the Status of 400 or above that the body states.
func Parse(response *http.Response) *ParsedError { return Parser{}.Parse(response) }

// ParseBody returns what is known about an error from the parts of its response. Any of
// them may be missing. It never fails, whatever they are.
func ParseBody(status int, header http.Header, body []byte) *ParsedError {
	return Parser{}.ParseBody(status, header, body)
}

// Parse is like the function [Parse], with the parser's clock.
func (p Parser) Parse(response *http.Response) *ParsedError {
	if response == nil {
		return p.ParseBody(0, nil, nil)
	}
	return p.ParseBody(response.StatusCode, response.Header, peek(response))
}

// ParseBody is like the function [ParseBody], with the parser's clock.
func (p Parser) ParseBody(status int, header http.Header, body []byte) *ParsedError {
	return p.parse(status, header, readBody(body))
}

func (p Parser) parse(status int, header http.Header, sent body) *ParsedError {
	found := sent.fields()
	sentCode := cut(found.code)
	code, info := Code(sentCode).resolve()
	result := &ParsedError{
		Format:   found.format,
		Code:     code,
		SentCode: sentCode,
		Message:  found.message,
		Type:     cut(found.typ),
		Param:    cut(found.param),
		Details:  found.details,
		Body:     sent.object,
	}
	if status >= 100 && status <= 599 {
		result.Status = status
	}
	// An error in a stream has the status of a success, which is not that of its code.
	if result.Status < http.StatusBadRequest && !(info != nil && info.lists(result.Status)) {
		result.Status = cmp.Or(found.status, statusIn(sent.object, code, result.Type), result.Status)
	}
	p.readHeader(result, header)
	result.RequestID = cmp.Or(result.RequestID, found.requestID)
	if result.RetryAfter == nil {
		result.RetryAfter = waitIn(sent.object)
	}
	result.classify(info, cmp.Or(cut(found.docsURL), pageIn(result.Type)))
	takeRequestID(result)
	result.Message = cut(result.Message)
	return result
}
