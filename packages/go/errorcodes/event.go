package errorcodes

import (
	"net/http"
	"strings"
)

// ParseEvent returns the error in one event of a stream (text/event-stream), given the
// lines of the event. It returns false if the event is not an error. The status and
// header are those of the stream's response; either may be missing. ParseEvent never
// fails, whatever the event is.
func ParseEvent(status int, header http.Header, event string) (*ParsedError, bool) {
	return Parser{}.ParseEvent(status, header, event)
}

// ParseEvent is like the function [ParseEvent], with the parser's clock.
func (p Parser) ParseEvent(status int, header http.Header, event string) (*ParsedError, bool) {
	name, data := fieldsOf(event)
	sent := readBody(data)
	failed := sent
	if object := failureIn(sent.object); object != nil {
		failed = body{format: FormatText, object: object}
	}
	parsed := p.parse(status, header, failed)
	if name == "error" || saysError(sent.object) || isOurs(parsed) {
		return parsed, true
	}
	return nil, false
}

// fieldsOf returns the name and the data of an event (S1, S2).
func fieldsOf(event string) (name string, data []byte) {
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
	return name, data
}

// failureIn returns the object with the error in the data of an event that reports a
// failure, or nil (S7).
func failureIn(sent map[string]any) map[string]any {
	typ, _ := sent["type"].(string)
	value, _ := failurePlaces[typ].in(sent)
	object, _ := value.(map[string]any)
	return object
}

// saysError reports whether the data of an event declares itself an error (S5).
func saysError(sent map[string]any) bool {
	typ, _ := sent["type"].(string)
	switch said := sent["error"].(type) {
	case map[string]any, []any:
		return true
	case string:
		if !isBlank(said) {
			return true
		}
	}
	return typ == "error" || failurePlaces[typ] != nil
}

// isOurs reports whether an event is an error because it has one of the catalogue's
// codes and a message (S6).
func isOurs(parsed *ParsedError) bool {
	return parsed.Format != FormatJSON && parsed.Code.isListed() && !isBlank(parsed.Message)
}

// maxEventLength limits how much of an event is read: twice the limit of a body, because
// it also contains field names.
const maxEventLength = 2 * maxBytes

// appendUpTo appends a text up to the limit and one byte more, which shows that the text
// is longer.
func appendUpTo(data []byte, text string) []byte {
	return append(data, text[:min(len(text), maxBytes+1-len(data))]...)
}
