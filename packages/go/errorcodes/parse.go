package errorcodes

import (
	"net/http"
	"time"
)

// Parser understands errors as [Parse] and its like do, by a clock of its own.
type Parser struct {
	// Now gives the time that dates in headers are compared with; time.Now if nil.
	Now func() time.Time
}

// Parse returns what is known of an error from the response that it came in. It
// reads up to 1 MiB of the body, and leaves the body as it was: whoever reads it
// next gets all of it, and has to close it. Of a body that breaks off, what came
// counts. It never fails, whatever the response holds.
//
// A response with a status below 400 can hold an error too: then the format is
// neither [FormatText] nor [FormatEmpty].
func Parse(response *http.Response) *ParsedError { return Parser{}.Parse(response) }

// ParseBody returns what is known of an error from the parts of the response
// that it came in, each of which may be missing. It never fails. The rules are
// P1 to P57 of the contract.
func ParseBody(status int, header http.Header, body []byte) *ParsedError {
	return Parser{}.ParseBody(status, header, body)
}

// Parse is [Parse] by the parser's clock.
func (p Parser) Parse(response *http.Response) *ParsedError {
	if response == nil {
		return p.ParseBody(0, nil, nil)
	}
	return p.ParseBody(response.StatusCode, response.Header, peek(response))
}

// ParseBody is [ParseBody] by the parser's clock.
func (p Parser) ParseBody(status int, header http.Header, body []byte) *ParsedError {
	result := &ParsedError{}
	if status >= 100 && status <= 599 {
		result.Status = status
	}
	p.readHeader(result, header)
	text, object := readBody(body)
	result.Body = object
	found, shaped := fit(object)
	switch {
	case shaped:
		result.Format, result.Message = found.format, found.message
		result.Code, result.Type, result.Param = Code(cut(found.code)), cut(found.typ), cut(found.param)
	case len(text) > 0:
		result.Format, result.Message = FormatText, string(text)
	default:
		result.Format = FormatEmpty
	}
	judge(result)
	takeRequestID(result)
	result.Message = cut(result.Message)
	return result
}

// judge tells what an error means by its code, else by its status (P25, P26,
// P50 to P57).
func judge(result *ParsedError) {
	sent := result.Code
	if sent == "" {
		sent = Code(result.Type)
	}
	info := sent.info()
	retired := ""
	if info == nil {
		retired = retiredPage(sent)
	}
	if info == nil && retired == "" {
		sent = result.Code
	}
	result.Code, result.Known = sent, info != nil
	told := verdictOf(result.Status)
	if info != nil {
		told = verdict{info.Recovery, info.Actor, info.Page}
	} else if retired != "" {
		told.page = retired
	}
	result.Recovery, result.Actor, result.Page = told.recovery, told.actor, told.page
}
