package errorcodes

import (
	"encoding/json"
	"reflect"
	"strconv"
	"strings"
	"unicode"
)

// namedError is an error of a library that keeps a name and a text instead of a body. The
// name is the type or the code.
type namedError struct{ member, name, text string }

// named returns the name and text of an AWS exception, a gRPC status or an MCP error; nil
// for other errors (U9).
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

// jsonRPCError returns the code and the message of a JSON-RPC error of MCP's library; nil
// for other errors.
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

// canceledCode is the code that grpc-go prints if the caller gave up.
const canceledCode = "Canceled"

// grpcStatus returns the code and the text of an error of grpc-go. It does not call
// Error on other errors: one that wraps very many may never return.
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

// constantOf returns a code's name in google/rpc/code.proto, such as PERMISSION_DENIED
// for grpc-go's PermissionDenied.
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

// body returns a body with the name and the text.
func (e *namedError) body() []byte {
	text, err := json.Marshal(map[string]string{e.member: e.name, "message": e.text})
	if err != nil {
		panic(err) // A map of texts can be written.
	}
	return text
}
