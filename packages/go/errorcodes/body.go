package errorcodes

import (
	"bytes"
	"encoding/json"
	"unicode/utf8"
)

const (
	// maxBytes limits how much of a body counts. A longer one is not read as JSON (P81).
	maxBytes = 1 << 20
	// maxDepth limits how many brackets of JSON may be open at once (P9).
	maxDepth = 64
	// whitespace is JSON's whitespace.
	whitespace = " \t\n\r"
)

// body is the result of reading a body.
type body struct {
	// format applies if nothing is found in the body: FormatText or FormatEmpty.
	format BodyFormat
	// text has no surrounding whitespace. It is nil if the body was already decoded.
	text []byte
	// object is the JSON object in the body, or the first one of a list, or nil.
	object map[string]any
}

// readBody reads a body in bytes.
func readBody(sent []byte) body {
	if len(sent) > maxBytes {
		return shapeless(decodeUTF8(sent[:maxBytes]))
	}
	return readText(decodeUTF8(sent))
}

// decodeUTF8 decodes bytes, and removes a byte order mark (P80).
func decodeUTF8(sent []byte) []byte {
	if !utf8.Valid(sent) {
		sent = bytes.ToValidUTF8(sent, []byte("\ufffd"))
	}
	return bytes.TrimPrefix(sent, []byte("\ufeff"))
}

// readText reads a text body that is within the limit.
func readText(text []byte) body {
	read := shapeless(text)
	text = read.text
	if len(text) > 0 && (text[0] == '{' || text[0] == '[') && !tooDeep(text) {
		read.object = objectOf(decode(text))
	}
	return read
}

// shapeless returns a text body that is not read as JSON.
func shapeless(text []byte) body {
	text = bytes.Trim(text, whitespace)
	if len(text) == 0 {
		return body{format: FormatEmpty}
	}
	return body{format: FormatText, text: text}
}

// objectOf returns an object, or the first one of a list: Gemini's streams wrap the
// error in a list (P69).
func objectOf(value any) map[string]any {
	if list, ok := value.([]any); ok && len(list) > 0 {
		value = list[0]
	}
	object, _ := value.(map[string]any)
	return object
}

// decode returns the value of a JSON text, or nil. encoding/json uses the last of two
// equal keys, as a whole, and replaces lone surrogates with U+FFFD.
func decode(text []byte) any {
	var value any
	if len(text) > maxDigits || json.Unmarshal(text, &value) != nil {
		return decodeExactly(text)
	}
	return value
}

// decodeExactly is like decode, and accepts numbers that [json.Unmarshal] rejects or
// misreads because they are too large or too long.
func decodeExactly(text []byte) any {
	var value any
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	if decoder.Decode(&value) != nil || decoder.InputOffset() != int64(len(text)) {
		return nil
	}
	return withDoubles(value)
}

// tooDeep reports whether more than maxDepth brackets are open at once, outside strings.
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
