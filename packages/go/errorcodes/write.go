package errorcodes

import (
	"net/http"
	"strings"
)

// WriteError answers a request with an error, in the format that its Accept
// header asks for (H1 to H5 of the contract).
//
// An [Error], also one that err wraps, is answered with its status, headers and
// body, and a [Code] of the catalogue as [New] makes an error of it. Anything else
// is answered with status 500, or with 413 if it is an [http.MaxBytesError], and
// with what the catalogue says of that status: nothing of err is in the answer.
//
// Headers that were set before stay, but for those of another body. Behind
// [Middleware], an answer that has begun is broken off, by a panic with
// [http.ErrAbortHandler].
func WriteError(w http.ResponseWriter, r *http.Request, err error) {
	if begun, ok := w.(interface{ begun() bool }); ok && begun.begun() {
		panic(http.ErrAbortHandler)
	}
	format := Negotiate(strings.Join(r.Header.Values("Accept"), ", "))
	answer := answerTo(err, format)
	header := w.Header()
	for _, name := range ofAnotherBody {
		header.Del(name)
	}
	for name, values := range answer.Header {
		header[name] = values
	}
	w.WriteHeader(answer.Status)
	_, _ = w.Write(answer.Body) // Who asked may be gone.
}

// ofAnotherBody are headers of the answer that was being made, which are wrong for
// this one.
var ofAnotherBody = []string{
	"Content-Encoding",
	"Content-Language",
	"Content-Length",
	"Content-Range",
	"Etag",
	"Last-Modified",
}

// answerTo returns the answer to an error that may be any.
func answerTo(err error, format Format) Answer {
	errs := chain(err)
	if raised := firstIn(errs, raisedAs); raised != nil {
		return raised.Answer(format)
	}
	status := http.StatusInternalServerError
	if firstIn(errs, tooLarge) != nil {
		status = http.StatusRequestEntityTooLarge
	}
	return unspecific(status, format)
}

// tooLarge returns the error of a request's body that is too large, or nil.
func tooLarge(err error) *http.MaxBytesError {
	failure, _ := err.(*http.MaxBytesError)
	return failure
}

// unspecific returns the answer that tells what the catalogue says of a status.
func unspecific(status int, format Format) Answer {
	info, ok := Status(status).Info()
	if !ok {
		info, ok = classOf(status).Info()
	}
	if !ok {
		// RFC 9457 section 4.2.1 has this page for what the status alone says.
		info = StatusInfo{Name: "error", Meaning: "Error", Page: "about:blank"}
	}
	return answerIn(format, facts{
		status:   status,
		message:  info.Meaning,
		category: info.Name,
		meaning:  info.Meaning,
		page:     info.Page,
	})
}
