// Package errorcodes defines the error codes of the catalogue, raises them in services,
// and parses them in clients. It depends only on the standard library.
//
// # Raise
//
// [New] creates an [Error] from a code. It accepts only existing codes with their own
// statuses. [WriteError] sends an error as the response to a request, and [Middleware]
// does so when a handler panics:
//
//	err := errorcodes.New(code, errorcodes.WithParam("model"))
//	errorcodes.WriteError(w, r, err)
//
// # Receive
//
// [Check] returns the error in a response as a [ParsedError], or nil if the status is
// below 400. [FromError] makes a ParsedError from an error that a client returned. Both
// keep codes that this version of the catalogue does not have, and classify them by the
// status. They never fail, whatever you pass.
//
//	err := errorcodes.Check(response)
//	if errors.Is(err, code) {
//		// …
//	}
//
// A code is an error too: [errors.Is] finds it in every error of this package and in
// errors that wrap one, and [CodeOf] returns it.
//
// # Retry
//
// [Transport] retries requests as the catalogue and the server prescribe. [DecideRetry]
// makes the same decision for your own loops.
//
// # Log
//
// An error prints as one line, "code (status): message [request id]", without the parts
// that it lacks. [log/slog] writes it as a group with code, sent_code if the server sent
// another value, status, message, request_id and cause.
//
// The [contract] specifies the behaviour of this package, which it shares with the
// packages for other languages.
//
// [contract]: https://github.com/org/error-catalogue/tree/main/packages/conformance
package errorcodes
