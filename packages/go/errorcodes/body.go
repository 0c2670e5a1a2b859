package errorcodes

import (
	"bytes"
	"encoding/json"
)

const (
	// maxBytes is how much of a body counts; a longer one is not read as JSON (P81).
	maxBytes = 1 << 20
	// maxDepth is how many brackets may be open at one place of JSON (P9).
	maxDepth = 64
	// whitespace is JSON's.
	whitespace = " \t\n\r"
)

// readBody returns a body's text without whitespace at its ends, and the JSON
// object that it is, or nil.
func readBody(body []byte) (text []byte, object map[string]any) {
	whole := len(body) <= maxBytes
	text = bytes.ToValidUTF8(body[:min(len(body), maxBytes)], []byte("\ufffd"))
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	text = bytes.Trim(text, whitespace)
	if whole && len(text) > 0 && text[0] == '{' && !tooDeep(text) {
		object = decode(text)
	}
	return text, object
}

// decode returns the JSON object that a text is, or nil. encoding/json takes the
// last of two equal keys, whole, and makes U+FFFD of lone surrogates.
func decode(text []byte) map[string]any {
	var value any
	if len(text) > maxDigits || json.Unmarshal(text, &value) != nil {
		value = decodeExactly(text)
	}
	object, _ := value.(map[string]any)
	return object
}

// decodeExactly returns the value that a text is, or nil. It takes numbers that
// [json.Unmarshal] refuses or misreads, because they are too large or too long.
func decodeExactly(text []byte) any {
	var value any
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	if decoder.Decode(&value) != nil || decoder.InputOffset() != int64(len(text)) {
		return nil
	}
	return withDoubles(value)
}

// tooDeep reports whether more than maxDepth brackets are open at one place of a
// text, outside of strings.
func tooDeep(text []byte) bool {
	if bytes.Count(text, []byte("{"))+bytes.Count(text, []byte("[")) <= maxDepth {
		return false
	}
	depth := 0
	inString := false
	for i := 0; i < len(text); i++ {
		switch char := text[i]; {
		case char == '"':
			inString = !inString
		case inString:
			if char == '\\' {
				i++
			}
		case char == '{' || char == '[':
			if depth++; depth > maxDepth {
				return true
			}
		case char == '}' || char == ']':
			depth--
		}
	}
	return false
}
