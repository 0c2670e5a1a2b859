package errorcodes

import (
	"log/slog"
	"strconv"
	"strings"
	"unicode"
)

// errorText returns the line that identifies an error, code (status): message [request
// id], without the parts that it lacks.
func errorText(code Code, status int, message, requestID string) string {
	text := string(code)
	switch {
	case status != 0 && code != "":
		text += " (" + strconv.Itoa(status) + ")"
	case status != 0:
		text = "status " + strconv.Itoa(status)
	}
	if text != "" && message != "" {
		text += ": "
	}
	text += message
	if text == "" {
		text = "unknown error"
	}
	return strings.Map(visible, text+inBrackets(requestID))
}

// inBrackets returns the end of a line that names its request, or the empty string.
func inBrackets(requestID string) string {
	if requestID == "" {
		return ""
	}
	return " [request " + requestID + "]"
}

// visible replaces a control character or line separator with a space, so that a message
// cannot forge a log line.
func visible(char rune) rune {
	if unicode.IsControl(char) || char == '\u2028' || char == '\u2029' {
		return ' '
	}
	return char
}

// logValue returns what slog logs for an error: a group of the parts that it has.
func logValue(code, sent Code, status int, message, requestID string, cause error) slog.Value {
	var parts []slog.Attr
	if code != "" {
		parts = append(parts, slog.String("code", string(code)))
	}
	if sent != code {
		parts = append(parts, slog.String("sent_code", string(sent)))
	}
	if status != 0 {
		parts = append(parts, slog.Int("status", status))
	}
	parts = append(parts, slog.String("message", message))
	if requestID != "" {
		parts = append(parts, slog.String("request_id", requestID))
	}
	// Without a response, the cause's text is already the message.
	if cause != nil && guarded(func() string { return cause.Error() }) != message {
		parts = append(parts, slog.Any("cause", cause))
	}
	return slog.GroupValue(parts...)
}
