package errorcodes

import (
	"net/http"
	"strings"
)

// ParseEvent returns the error in one event of a stream (text/event-stream),
// given as its lines; false if the event is none. Status and header are those of
// the response that the event came in; each may be missing. The rules are S1 to
// S4 of the contract.
func ParseEvent(status int, header http.Header, event string) (*ParsedError, bool) {
	return Parser{}.ParseEvent(status, header, event)
}

// ParseEvent is [ParseEvent] by the parser's clock.
func (p Parser) ParseEvent(status int, header http.Header, event string) (*ParsedError, bool) {
	var name string
	var data []string
	event = strings.ReplaceAll(event, "\r\n", "\n")
	for _, line := range strings.FieldsFunc(event, func(char rune) bool { return char == '\n' || char == '\r' }) {
		field, value, _ := strings.Cut(line, ":")
		value = strings.TrimPrefix(value, " ")
		switch field {
		case "data":
			data = append(data, value)
		case "event":
			name = value
		}
	}
	parsed := p.ParseBody(status, header, []byte(strings.Join(data, "\n")))
	shapeless := parsed.Format == FormatText || parsed.Format == FormatEmpty
	if shapeless && name != "error" {
		return nil, false
	}
	return parsed, true
}
