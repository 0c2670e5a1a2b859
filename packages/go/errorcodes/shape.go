package errorcodes

import "strconv"

// shape has the place of each field in bodies of a format. A nil pointer means that the
// format lacks the field.
type shape struct {
	format  BodyFormat
	message pointer
	code    pointer
	typ     pointer
	param   pointer
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

// fit finds the fields of a body by the first shape that fits closely, else by the first
// that fits loosely (P14 to P17). Without a shape the fields have no format.
func fit(object map[string]any) (found bodyFields, closely bool) {
	for _, s := range accepts {
		message, _ := s.message.in(object)
		code, hasCode := s.code.in(object)
		typ, hasType := s.typ.in(object)
		param, hasParam := s.param.in(object)
		text, isText := message.(string)
		read := bodyFields{s.format, text, codeOf(code), wordOf(typ), wordOf(param)}

		marked, identity := hasCode || hasParam, read.code
		if s.code == nil {
			marked, identity = hasType, read.typ
		}
		if isText && marked {
			return read, true
		}
		if found.format == "" && (isText || identity != "") {
			found = read
		}
	}
	return found, false
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
