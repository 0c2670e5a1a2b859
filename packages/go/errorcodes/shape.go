package errorcodes

import "strconv"

// shape is where bodies of a format have their fields. A field whose pointer is nil
// has no place.
type shape struct {
	format  BodyFormat
	message pointer
	code    pointer
	typ     pointer
	param   pointer
}

// pointer is a JSON Pointer (RFC 6901), split into its keys.
type pointer []string

// in returns what the pointer leads to in a value; false if it leads nowhere.
func (p pointer) in(value any) (any, bool) {
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
	return value, p != nil
}

// bodyFields are the fields of a body, as they are in a result except for their length
// (P20 to P24).
type bodyFields struct {
	format  BodyFormat
	message string
	code    string
	typ     string
	param   string
}

// fit finds the fields of a body by the first shape that fits closely, else by
// the first that fits loosely (P14 to P17).
func fit(body map[string]any) (found bodyFields, ok bool) {
	for _, s := range accepts {
		message, _ := s.message.in(body)
		code, hasCode := s.code.in(body)
		typ, hasType := s.typ.in(body)
		param, hasParam := s.param.in(body)
		text, isText := message.(string)
		read := bodyFields{s.format, text, codeIn(code), wordIn(typ), wordIn(param)}

		marked, identity := hasCode || hasParam, read.code
		if s.code == nil {
			marked, identity = hasType, read.typ
		}
		if isText && marked {
			return read, true
		}
		if !ok && (isText || identity != "") {
			found, ok = read, true
		}
	}
	return found, ok
}

// maxSafe is the greatest whole number up to which a double holds all of them.
const maxSafe = 1<<53 - 1

// codeIn returns the code that a value gives (P20 to P23).
func codeIn(value any) string {
	number, ok := value.(float64)
	if !ok {
		return wordIn(value)
	}
	whole := int64(max(-maxSafe-1, min(number, maxSafe+1)))
	if float64(whole) != number || whole > maxSafe || whole < -maxSafe {
		return ""
	}
	return strconv.FormatInt(whole, 10)
}

// wordIn returns the type or param that a value gives (P22 to P24).
func wordIn(value any) string {
	text, _ := value.(string)
	if text == "<nil>" { // What fmt prints for a nil.
		return ""
	}
	return text
}
