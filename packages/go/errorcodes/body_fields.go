package errorcodes

import (
	"cmp"
	"strings"
)

// maxNested is how many errors that are nested as JSON in each other's messages are read
// (P76).
const maxNested = 3

// bodyFields are the fields of a body, as in a result except for their length (P20 to
// P24).
type bodyFields struct {
	format  BodyFormat
	message string
	code    string
	typ     string
	param   string

	status    int
	docsURL   string
	requestID string
	details   any
}

// fields reads the content of a body: by the shape that fits, then from the well-known
// places (P69 to P77).
func (b body) fields() bodyFields { return b.fieldsInside(0) }

// fieldsInside reads a body at a depth of nesting.
func (b body) fieldsInside(nested int) bodyFields {
	found, closely := fit(b.object)
	if b.object != nil && !closely {
		found.code = cmp.Or(found.code, codeIn(b.object))
		found.typ = cmp.Or(found.typ, typeIn(b.object))
		found.param = cmp.Or(found.param, paramIn(b.object))
	}
	if found.code == "" && found.typ != "" {
		found.code = codeOfType(found.typ)
	}
	if b.object != nil && isBlank(found.message) {
		found.message = cmp.Or(textIn(b.object), found.message)
	}
	found.message = cmp.Or(first(upstreamPlaces, b.object, nonBlank), found.message)
	if found.format == "" {
		if found.message == "" && found.code == "" && found.typ == "" {
			text := string(b.text)
			return bodyFields{format: b.format, message: cmp.Or(titleOf(text), text)}
		}
		found.format = FormatJSON
	}
	found.unwrap(nested)
	return found
}

// codeOfType returns the code if a type is one, or is the URL of its docs (P25, P75).
func codeOfType(typ string) string {
	if Code(typ).isListed() {
		return typ
	}
	return string(codeOfDocs(typ))
}

// unwrap replaces a message that is a page, or another error as JSON, which a gateway got
// from its upstream (P76, P82).
func (f *bodyFields) unwrap(nested int) {
	text := strings.Trim(f.message, whitespace)
	if title := titleOf(text); title != "" {
		f.message, text = title, title
	}
	if nested == maxNested || text == "" || text[0] != '{' && text[0] != '[' {
		return
	}
	sent := readText([]byte(text))
	if sent.object == nil {
		return
	}
	inner := sent.fieldsInside(nested + 1)
	if isBlank(inner.message) {
		return
	}
	if f.code == "" || !Code(f.code).isListed() && Code(inner.code).isListed() {
		f.code = inner.code
	}
	f.message = inner.message
	f.typ = cmp.Or(f.typ, inner.typ)
	f.param = cmp.Or(f.param, inner.param)
}
