package errorcodes

import (
	"cmp"
	"strings"
)

// maxNested is how many errors are read that stand as JSON in each other's messages (P76).
const maxNested = 3

// bodyFields are the fields of a body, as they are in a result except for their length
// (P20 to P24).
type bodyFields struct {
	format  BodyFormat
	message string
	code    string
	typ     string
	param   string
}

// fields reads what a body says: by the shape that fits, then wherever it stands in the
// body (P69 to P77).
func (b body) fields() bodyFields { return b.fieldsInside(0) }

// fieldsInside reads what a body says that stands in so many others.
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
	found.message = cmp.Or(titleOf([]byte(strings.Trim(found.message, whitespace))), found.message)
	if found.format == "" {
		if found.message == "" && found.code == "" && found.typ == "" {
			return bodyFields{format: b.format, message: cmp.Or(titleOf(b.text), string(b.text))}
		}
		found.format = FormatJSON
	}
	if nested < maxNested {
		found = found.withInner(nested)
	}
	return found
}

// codeOfType returns the code that a type is, or whose docs it is the URL of (P25, P75).
func codeOfType(typ string) string {
	if Code(typ).isListed() {
		return typ
	}
	return string(codeOfDocs(typ))
}

// withInner returns the fields of an error, with those of the error that its message is
// as JSON: a gateway got that from its upstream.
func (f bodyFields) withInner(nested int) bodyFields {
	text := strings.Trim(f.message, whitespace)
	if text == "" || text[0] != '{' && text[0] != '[' {
		return f
	}
	sent := readText([]byte(text))
	if sent.object == nil {
		return f
	}
	inner := sent.fieldsInside(nested + 1)
	if isBlank(inner.message) {
		return f
	}
	if f.code == "" || !Code(f.code).isListed() && Code(inner.code).isListed() {
		f.code = inner.code
	}
	f.message = inner.message
	f.typ = cmp.Or(f.typ, inner.typ)
	f.param = cmp.Or(f.param, inner.param)
	return f
}
