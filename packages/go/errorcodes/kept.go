package errorcodes

import (
	"net/http"
	"reflect"
)

// parsedKept parses the response that an error of a library keeps, or returns nil if it
// keeps none (U7).
func parsedKept(err error) *ParsedError {
	value := reflect.ValueOf(err)
	response := responseIn(value, 0)
	if response == nil {
		return parsedParts(value)
	}
	// The body of a stream belongs to its reader. The SDKs made by Stainless keep its last
	// event.
	if kept, ok := err.(interface{ RawJSON() string }); ok && response.StatusCode < http.StatusBadRequest {
		return ParseBody(response.StatusCode, response.Header, []byte(kept.RawJSON()))
	}
	parsed := Parse(response)
	if parsed.Format == FormatEmpty {
		// AWS's SDK has already read it, and wraps an exception with a name.
		if named := firstIn(chain(err), named); named != nil {
			return ParseBody(response.StatusCode, withRequestID(response.Header, err), named.body())
		}
	}
	return parsed
}

// withRequestID returns a header with the request id of an AWS error (U9).
func withRequestID(header http.Header, err error) http.Header {
	kept, ok := err.(interface{ ServiceRequestID() string })
	if !ok || kept.ServiceRequestID() == "" || len(requestIDHeaders) == 0 {
		return header
	}
	header = header.Clone()
	header.Set(requestIDHeaders[0], kept.ServiceRequestID())
	return header
}

// maxFields limits how deep a response may be nested in the fields of an error.
const maxFields = 4

// responseIn returns the response in an exported field of a value, or nil. AWS's is
// nested in a response of its own, in an embedded error.
func responseIn(value reflect.Value, depth int) *http.Response {
	value = reflect.Indirect(value)
	if value.Kind() != reflect.Struct || depth == maxFields {
		return nil
	}
	for i := range value.NumField() {
		field := value.Type().Field(i)
		if !field.IsExported() {
			continue
		}
		if response, ok := value.Field(i).Interface().(*http.Response); ok && response != nil {
			return response
		}
		if field.Anonymous || field.Name == "Response" {
			if response := responseIn(value.Field(i), depth+1); response != nil {
				return response
			}
		}
	}
	return nil
}

// parsedParts parses the status, header and body that an error of a library keeps in
// exported fields, or returns nil if it keeps no status and body.
func parsedParts(value reflect.Value) *ParsedError {
	value = reflect.Indirect(value)
	if value.Kind() != reflect.Struct {
		return nil
	}
	// For a stream, the SDKs made by Stainless keep only the event.
	if event := value.FieldByName("Event"); event.Kind() == reflect.Struct {
		if data, ok := exported[[]byte](event, "Data"); ok {
			return ParseBody(0, nil, data)
		}
	}
	status := 0
	for _, name := range []string{"StatusCode", "HTTPStatusCode", "Code"} {
		if field, ok := exported[int](value, name); ok {
			status = field
			break
		}
	}
	text, isText := exported[string](value, "Body")
	body, isBytes := exported[[]byte](value, "Body")
	if isText {
		body = []byte(text)
	}
	if status < http.StatusBadRequest || !isText && !isBytes {
		return nil
	}
	header, _ := exported[http.Header](value, "Header")
	return ParseBody(status, header, body)
}

// exported returns the exported field of a struct with this name and type.
func exported[T any](value reflect.Value, name string) (found T, ok bool) {
	field := value.FieldByName(name)
	if !field.IsValid() || !field.CanInterface() {
		return found, false
	}
	found, ok = field.Interface().(T)
	return found, ok
}
