package errorcodes

import (
	"encoding/json"
	"reflect"
	"strconv"
	"strings"
	"unicode"
)

// namedError is an error of a library that keeps no body, but the name of what happened,
// which is the type or the code.
type namedError struct{ member, name, text string }

// named returns the name of what happened, and a text about it, as AWS's exceptions,
// gRPC's status and MCP's errors have them; nil if an error is none of these (U9).
func named(err error) *namedError {
	exception, ok := err.(interface {
		ErrorCode() string
		ErrorMessage() string
	})
	if ok && exception.ErrorCode() != "" {
		// An event is named as a member of the stream: throttlingException.
		name := exception.ErrorCode()
		return &namedError{"type", strings.ToUpper(name[:1]) + name[1:], exception.ErrorMessage()}
	}
	if fromServer := jsonRPCError(err); fromServer != nil {
		return fromServer
	}
	name, text := grpcStatus(err)
	if name == "" || name == canceledCode {
		return nil
	}
	return &namedError{"type", constantOf(name), text}
}

// jsonRPCError returns the code and the message of an error of JSON-RPC, as MCP's library
// has it; nil if an error is none.
func jsonRPCError(err error) *namedError {
	value := reflect.Indirect(reflect.ValueOf(err))
	if value.Kind() != reflect.Struct || value.Type().Name() != "WireError" {
		return nil
	}
	code, ok := exported[int64](value, "Code")
	if !ok {
		return nil
	}
	text, _ := exported[string](value, "Message")
	return &namedError{"code", strconv.FormatInt(code, 10), text}
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
	text, err := json.Marshal(map[string]string{e.member: e.name, "message": e.text})
	if err != nil {
		panic(err) // A map of texts can be written.
	}
	return text
}
