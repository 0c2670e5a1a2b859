package errorcodes

import (
	"cmp"
	"encoding/json"
	"mime/multipart"
	"net/http"
	"strconv"
	"time"
)

// RenderedError is a response that is ready to send.
type RenderedError struct {
	// Status is the HTTP status.
	Status int
	// Header has the headers of the error.
	Header http.Header
	// Body is JSON.
	Body []byte
}

// Render returns the response for the error, with a body in the given format:
// [DefaultFormat] or [FormatProblem].
func (e *Error) Render(format BodyFormat) RenderedError { return e.render(format, "") }

// render renders the error with the id of the request, if it has none itself (R1 to R10,
// H14).
func (e *Error) render(format BodyFormat, requestID string) RenderedError {
	info := e.code.info()
	if info == nil { // It was not created by New.
		return renderStatus(http.StatusInternalServerError, format, requestID)
	}
	if isRequestID(e.requestID) {
		requestID = e.requestID
	}
	c := content{
		code:    e.code.asSent(info.Numeric),
		status:  e.status,
		message: e.message,
		typ:     cmp.Or(info.Category, typeOfStatus(e.status)),
		meaning: info.Meaning,
		docsURL: &info.DocsURL,
		details: e.encodedDetails(),
	}
	if e.hasParam {
		c.param = &e.param
	}
	c.requestID = idOrNil(requestID)
	rendered := render(format, c)
	if delay, ok := e.RetryAfter(); ok {
		seconds := (min(delay, maxDelay) + time.Second - 1) / time.Second
		rendered.Header.Set(retryAfterHeader, strconv.Itoa(int(seconds)))
	}
	return rendered
}

// encodedDetails returns the details as JSON, or nil.
func (e *Error) encodedDetails() json.RawMessage {
	return guarded(func() json.RawMessage {
		text, err := json.Marshal(e.details)
		if err != nil {
			return nil
		}
		return text
	})
}

// MarshalJSON returns the body in [DefaultFormat], so that encoding an Error as JSON
// never discloses its cause.
func (e *Error) MarshalJSON() ([]byte, error) { return e.Render(DefaultFormat).Body, nil }

// RenderError returns the response for any error, with a body in the given format.
//
// An [Error], even a wrapped one, is rendered like [Error.Render], and a [Code] of the
// catalogue like the Error that [New] creates from it. Any other error has status 500,
// and a body with what the catalogue says about that status. Its message is not
// disclosed. The errors of net/http about a request's body have their own status: 413 if
// it was too large ([http.MaxBytesError], [multipart.ErrMessageTooLarge]), and 400 if it
// was not the expected form ([http.ErrNotMultipart], [http.ErrMissingBoundary]).
func RenderError(err error, format BodyFormat) RenderedError { return renderAny(err, format, "") }

// renderAny renders any error, with the id of the request if the error has none itself.
func renderAny(err error, format BodyFormat, requestID string) RenderedError {
	errs := chain(err)
	if raised := firstIn(errs, raisedAs); raised != nil {
		return raised.render(format, requestID)
	}
	if status := firstIn(errs, refusal); status != nil {
		return renderStatus(*status, format, requestID)
	}
	return renderStatus(http.StatusInternalServerError, format, requestID)
}

// isUnexpected reports whether an error is a fault of the server that no service raised
// (H15).
func isUnexpected(err error) bool {
	errs := chain(err)
	return firstIn(errs, raisedAs) == nil && firstIn(errs, refusal) == nil
}

// refusal returns the status of net/http's own error about a request's body, or nil
// (H7).
func refusal(err error) *int {
	status := http.StatusRequestEntityTooLarge
	switch {
	case tooLarge(err) != nil, err == multipart.ErrMessageTooLarge:
		return &status
	case err == http.ErrNotMultipart, err == http.ErrMissingBoundary:
		status = http.StatusBadRequest
		return &status
	}
	return nil
}

// tooLarge returns the error of a request body that is too large, or nil.
func tooLarge(err error) *http.MaxBytesError {
	failure, _ := err.(*http.MaxBytesError)
	return failure
}

// renderStatus renders what the catalogue says about a status (H9).
func renderStatus(status int, format BodyFormat, requestID string) RenderedError {
	info := infoOfStatus(status)
	meaning := cmp.Or(info.Meaning, phrases[status], phrases[status/100])
	c := content{status: status, message: meaning, typ: typeOfStatus(status), meaning: meaning, requestID: idOrNil(requestID)}
	if info.DocsURL != "" {
		c.docsURL = &info.DocsURL
	}
	return render(format, c)
}

// typeOfStatus returns the type of an error of which no category is known (R4).
func typeOfStatus(status int) string { return cmp.Or(infoOfStatus(status).Name, "error") }

// content is what a body is built from. A nil pointer is sent as null.
type content struct {
	code      sentCode
	status    int
	message   string
	typ       string
	param     *string
	meaning   string
	docsURL   *string
	requestID *string
	details   json.RawMessage
}

// idOrNil returns an id for a body, or nil if there is none.
func idOrNil(id string) *string {
	if id == "" {
		return nil
	}
	return &id
}

// problemType returns the type of problem details. RFC 9457 section 4.2.1 defines
// about:blank for errors with nothing but a status.
func (c content) problemType() string {
	if c.docsURL == nil {
		return "about:blank"
	}
	return *c.docsURL
}

// problemDetails returns the details, or nil if there are none. Null is none (R5).
func (c content) problemDetails() any {
	if c.details == nil || string(c.details) == "null" {
		return nil
	}
	return c.details
}

// sentCode is a code in each of the types that it can have in a body. The zero value is
// sent as null.
type sentCode struct {
	text   *string
	number *int64
	any    any
}

func (c Code) asSent(numeric bool) sentCode {
	if !numeric {
		return sentCode{text: (*string)(&c), any: string(c)}
	}
	number, err := strconv.ParseInt(string(c), 10, 64)
	if err != nil {
		panic(err) // Unreachable: the generator writes whole numbers.
	}
	return sentCode{number: &number, any: number}
}

// render returns the response with this content, in a format.
func render(format BodyFormat, c content) RenderedError {
	mediaType, body := jsonType, any(nil)
	if format == FormatProblem {
		mediaType, body = problemType, problemBody(c)
	} else {
		body = ownBody(c)
	}
	text, err := json.Marshal(body)
	if err != nil {
		panic(err) // Unreachable: a body has only texts, numbers and JSON.
	}
	header := http.Header{"Content-Type": {mediaType}}
	if len(requestIDHeaders) > 0 && c.requestID != nil {
		header[requestIDHeaders[0]] = []string{*c.requestID}
	}
	return RenderedError{c.status, header, text}
}
