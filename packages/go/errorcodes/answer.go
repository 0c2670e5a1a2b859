package errorcodes

import (
	"encoding/json"
	"net/http"
	"strconv"
	"time"
)

// Answer is a response that is ready to be sent.
type Answer struct {
	// Status is the HTTP status.
	Status int
	// Header has the headers of the error alone.
	Header http.Header
	// Body is JSON.
	Body []byte
}

// Answer returns the response to an error, in the catalogue's format or as
// problem details. The rules are R1 to R10 of the contract.
func (e *Error) Answer(format Format) Answer {
	info := e.code.info()
	if info == nil { // It was not made by New.
		return unspecific(http.StatusInternalServerError, format)
	}
	answer := answerIn(format, facts{
		code:     (*string)(&e.code),
		status:   e.status,
		message:  e.message,
		category: info.Category,
		param:    e.param,
		meaning:  info.Meaning,
		page:     info.Page,
	})
	if e.retryAfter >= 0 {
		delay := min(e.retryAfter, maxDelay)
		seconds := (delay + time.Second - 1) / time.Second
		answer.Header.Set("Retry-After", strconv.Itoa(int(seconds)))
	}
	if len(requestIDHeaders) > 0 && isRequestID(e.requestID) {
		answer.Header[requestIDHeaders[0]] = []string{e.requestID}
	}
	return answer
}

// MarshalJSON returns the public part, in the catalogue's format, so that a stray
// json.Marshal sends nothing else.
func (e *Error) MarshalJSON() ([]byte, error) { return e.Answer(DefaultFormat).Body, nil }

// The media types of bodies.
const (
	jsonType    = "application/json"
	problemType = "application/problem+json"
)

// facts are what answers are made of.
type facts struct {
	code     *string
	status   int
	message  string
	category string
	param    *string
	meaning  string
	page     string
}

// answerIn returns the response that tells the facts in a format.
func answerIn(format Format, f facts) Answer {
	mediaType, body := jsonType, any(nil)
	if format == FormatProblem {
		mediaType, body = problemType, problemDetails(f)
	} else {
		body = ownBody(f)
	}
	text, err := json.Marshal(body)
	if err != nil {
		panic(err) // A body has nothing but texts and a number.
	}
	return Answer{f.status, http.Header{"Content-Type": {mediaType}}, text}
}

func problemDetails(f facts) ProblemDetails {
	return ProblemDetails{
		Type:   f.page,
		Title:  f.meaning,
		Status: int64(f.status),
		Detail: &f.message,
		Code:   f.code,
	}
}
