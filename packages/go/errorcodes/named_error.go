package errorcodes

import (
	"encoding/json"
	"reflect"
	"strings"
	"unicode"
)

// namedError is an error of a library that keeps no body, but the name of what happened.
type namedError struct{ name, text string }

// named returns the name of what happened, and a text about it, as AWS's exceptions and
// gRPC's status have them; nil if an error is neither (U9).
func named(err error) *namedError {
	exception, ok := err.(interface {
		ErrorCode() string
		ErrorMessage() string
	})
	if ok && exception.ErrorCode() != "" {
		// An event is named as a member of the stream: throttlingException.
		name := exception.ErrorCode()
		return &namedError{strings.ToUpper(name[:1]) + name[1:], exception.ErrorMessage()}
	}
	name, text := grpcStatus(err)
	if name == "" || name == canceledCode {
		return nil
	}
	return &namedError{constantOf(name), text}
}

// canceledCode is how grpc-go prints the code of what the caller gave up.
const canceledCode = "Canceled"

// grpcStatus returns the code and the text of an error of grpc-go. No text of any other
// error is asked for: one that wraps very many may not return.
func grpcStatus(err error) (code, text string) {
	if _, ok := reflect.TypeOf(err).MethodByName("GRPCStatus"); !ok {
		return "", ""
	}
	status, isStatus := strings.CutPrefix(err.Error(), "rpc error: code = ")
	code, text, hasText := strings.Cut(status, " desc = ")
	if !isStatus || !hasText {
		return "", ""
	}
	return code, text
}

// constantOf returns the name that google/rpc/code.proto has for a code, of which grpc-go
// prints PermissionDenied.
func constantOf(name string) string {
	var constant strings.Builder
	for i, char := range name {
		if i > 0 && unicode.IsUpper(char) {
			constant.WriteByte('_')
		}
		constant.WriteRune(unicode.ToUpper(char))
	}
	return constant.String()
}

// body returns the body that says what the error says.
func (e *namedError) body() []byte {
	text, err := json.Marshal(map[string]string{"type": e.name, "message": e.text})
	if err != nil {
		panic(err) // A map of texts can be written.
	}
	return text
}
