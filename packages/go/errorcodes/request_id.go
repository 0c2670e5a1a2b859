package errorcodes

import "strings"

// isRequestID reports whether a text can be a request id: visible ASCII without a comma,
// which joins headers (P34).
func isRequestID(text string) bool {
	if text == "" || len(text) > 256 {
		return false
	}
	for _, char := range []byte(text) {
		if char < '!' || char > '~' || char == ',' {
			return false
		}
	}
	return true
}

// suffix is the text around the request id at the end of a message.
type suffix struct{ before, after string }

// takeRequestID cuts the id off the end of the message, if it is the one in the headers
// or they have none (P36 to P38).
func takeRequestID(result *ParsedError) {
	if requestIDSuffix == nil {
		return
	}
	message, ends := strings.CutSuffix(result.Message, requestIDSuffix.after)
	if !ends {
		return
	}
	at := strings.LastIndex(message, requestIDSuffix.before)
	if at == -1 {
		return
	}
	id := message[at+len(requestIDSuffix.before):]
	if !isRequestID(id) || result.RequestID != "" && result.RequestID != id {
		return
	}
	result.RequestID = id
	result.Message = message[:at]
}
