package errorcodes

import (
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
func (e *Error) Render(format BodyFormat) RenderedError { // R1 to R10
	info := e.code.info()
	if info == nil { // It was not created by New.
		return renderStatus(http.StatusInternalServerError, format)
	}
	rendered := render(format, content{
		code:     (*string)(&e.code),
		status:   e.status,
		message:  e.message,
		category: info.Category,
		param:    e.paramOrNil(),
		meaning:  info.Meaning,
		docsURL:  info.DocsURL,
	})
	if delay, ok := e.RetryAfter(); ok {
		seconds := (min(delay, maxDelay) + time.Second - 1) / time.Second
		rendered.Header.Set(retryAfterHeader, strconv.Itoa(int(seconds)))
	}
	if len(requestIDHeaders) > 0 && isRequestID(e.requestID) {
		rendered.Header[requestIDHeaders[0]] = []string{e.requestID}
	}
	return rendered
}

func (e *Error) paramOrNil() *string {
	if e.hasParam {
		return &e.param
	}
	return nil
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
func RenderError(err error, format BodyFormat) RenderedError {
	errs := chain(err)
	if raised := firstIn(errs, raisedAs); raised != nil {
		return raised.Render(format)
	}
	if status := firstIn(errs, refusal); status != nil {
		return renderStatus(*status, format)
	}
	return renderStatus(http.StatusInternalServerError, format)
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
func renderStatus(status int, format BodyFormat) RenderedError {
	info, ok := Status(status).Info()
	if !ok {
		info, ok = classOf(status).Info()
	}
	if !ok {
		// RFC 9457 section 4.2.1 defines this URL for errors with nothing but a status.
		info = StatusInfo{Name: "error", Meaning: "Error", DocsURL: "about:blank"}
	}
	return render(format, content{
		status:   status,
		message:  info.Meaning,
		category: info.Name,
		meaning:  info.Meaning,
		docsURL:  info.DocsURL,
	})
}

// content is what a body is built from.
type content struct {
	code     *string
	status   int
	message  string
	category string
	param    *string
	meaning  string
	docsURL  string
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
		panic(err) // Unreachable: a body has only texts and a number.
	}
	return RenderedError{c.status, http.Header{"Content-Type": {mediaType}}, text}
}
