package errorcodes

import (
	"slices"
	"strconv"
	"strings"
)

// shape has the place of each field in bodies of a format. A nil pointer means that the
// format lacks the field.
type shape struct {
	format BodyFormat
	// parent is where the next four places start: at their common parent, if they have one.
	parent    pointer
	message   pointer
	code      pointer
	typ       pointer
	param     pointer
	status    pointer
	docsURL   pointer
	requestID pointer
	details   pointer
	constants []constant
}

// constant is a value that is the same in all bodies of a format.
type constant struct {
	place pointer
	value any
}

// pointer is a JSON Pointer (RFC 6901), split into its keys.
type pointer []string

// in returns the value at the pointer; false if there is none.
func (p pointer) in(value any) (any, bool) {
	if p == nil {
		return nil, false
	}
	for _, key := range p {
		switch holder := value.(type) {
		case map[string]any:
			inner, ok := holder[key]
			if !ok {
				return nil, false
			}
			value = inner
		case []any:
			index, err := strconv.Atoi(key)
			if err != nil || index < 0 || index >= len(holder) || strconv.Itoa(index) != key {
				return nil, false
			}
			value = holder[index]
		default:
			return nil, false
		}
	}
	return value, true
}

// shapes are the accepted shapes, each with its parent.
var shapes = func() []shape {
	shapes := slices.Clone(accepts)
	for i := range shapes {
		shapes[i].startAtParent()
	}
	return shapes
}()

// startAtParent lets the places of the fields start at the parent that they share.
func (s *shape) startAtParent() {
	s.parent = pointer{}
	places := []*pointer{&s.message, &s.code, &s.typ, &s.param}
	places = slices.DeleteFunc(places, func(place *pointer) bool { return *place == nil })
	parent := places[0].parent()
	for _, place := range places {
		if !slices.Equal(place.parent(), parent) {
			return
		}
	}
	for _, place := range places {
		*place = (*place)[len(parent):]
	}
	s.parent = parent
}

// parent returns the pointer to what has the value at the pointer.
func (p pointer) parent() pointer { return p[:len(p)-1] }

// fit finds the fields of a body by the first shape that fits closely, else by the first
// that fits loosely (P14 to P17). Without a shape the fields have no format.
func fit(object map[string]any) (found bodyFields, closely bool) {
	for i := range shapes {
		s := &shapes[i]
		if s.isRuledOut(object) {
			continue
		}
		parent, _ := s.parent.in(object)
		message, _ := s.message.in(parent)
		code, hasCode := s.code.in(parent)
		typ, hasType := s.typ.in(parent)
		param, hasParam := s.param.in(parent)
		text, isText := message.(string)
		read := bodyFields{format: s.format, message: text, code: codeOf(code), typ: wordOf(typ), param: wordOf(param)}

		// Problem details have a param only where an error has one, so it is no mark of them.
		marked, identity := hasCode || hasParam && s.format != FormatProblem, read.code
		if s.code == nil {
			marked, identity = hasType, read.typ
		}
		if marked && (isText || s.message == nil && identity != "") {
			read.addRest(s, object)
			return read, true
		}
		if found.format == "" && (isText || identity != "") {
			read.addRest(s, object)
			found = read
		}
	}
	return found, false
}

// isRuledOut reports whether a body has another value in the place of a constant (P85).
func (s *shape) isRuledOut(object map[string]any) bool {
	for _, c := range s.constants {
		if value, ok := c.place.in(object); ok && value != c.value {
			return true
		}
	}
	return false
}

// addRest adds the fields for which few formats have a place (P56, P78, P86, P87).
func (f *bodyFields) addRest(s *shape, object map[string]any) {
	status, _ := s.status.in(object)
	docsURL, _ := s.docsURL.in(object)
	requestID, _ := s.requestID.in(object)
	f.status = errorStatus(status)
	if url, _ := docsURL.(string); strings.HasPrefix(url, "https://") || strings.HasPrefix(url, "http://") {
		f.docsURL = url
	}
	if id, _ := requestID.(string); isRequestID(id) {
		f.requestID = id
	}
	f.details, _ = s.details.in(object)
}

// maxSafe is the greatest number up to which a double is exact for all whole numbers.
const maxSafe = 1<<53 - 1

// codeOf returns a value as a code (P20 to P23).
func codeOf(value any) string {
	number, ok := value.(float64)
	if !ok {
		return wordOf(value)
	}
	whole := int64(max(-maxSafe-1, min(number, maxSafe+1)))
	if float64(whole) != number || whole > maxSafe || whole < -maxSafe {
		return ""
	}
	return strconv.FormatInt(whole, 10)
}

// wordOf returns a value as a type or param (P22 to P24).
func wordOf(value any) string {
	text, _ := value.(string)
	if text == "<nil>" { // The text that fmt prints for nil.
		return ""
	}
	return text
}
