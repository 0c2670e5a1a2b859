package errorcodes

import (
	"net/http"
	"strings"
)

// ParseEvent returns the error in one event of a stream (text/event-stream), given as
// the lines of the event. It returns false if the event is not an error. The status and
// header are those of the response that is streamed; each may be missing. ParseEvent
// never fails, whatever the event is.
func ParseEvent(status int, header http.Header, event string) (*ParsedError, bool) {
	return Parser{}.ParseEvent(status, header, event)
}

// ParseEvent is like the function [ParseEvent], with the parser's clock.
func (p Parser) ParseEvent(status int, header http.Header, event string) (*ParsedError, bool) {
	var name string
	var data []byte
	event = event[:min(len(event), maxEventLength)]
	for count := 0; event != ""; {
		line := event
		if end := strings.IndexAny(event, "\r\n"); end >= 0 {
			line, event = event[:end], event[end+1:]
		} else {
			event = ""
		}
		field, value, _ := strings.Cut(line, ":")
		value = strings.TrimPrefix(value, " ")
		switch field {
		case "data":
			if count++; count > 1 {
				data = appendUpTo(data, "\n")
			}
			data = appendUpTo(data, value)
		case "event":
			name = value
		}
	}
	parsed := p.ParseBody(status, header, data)
	shapeless := parsed.Format == FormatText || parsed.Format == FormatEmpty
	if shapeless && name != "error" {
		return nil, false
	}
	return parsed, true
}

// maxEventLength is how much of an event is read: twice what a body may have, since
// names of fields stand beside it.
const maxEventLength = 2 * maxBytes

// appendUpTo appends what counts of a text, and one byte that shows whether there
// is more.
func appendUpTo(data []byte, text string) []byte {
	return append(data, text[:min(len(text), maxBytes+1-len(data))]...)
}
