package main

import (
	"encoding/json"
	"fmt"
	"strconv"
)

// member is a key of an object with its value: a text, a whole number, a boolean, nil,
// an object, or any JSON value as encoding/json decodes it.
type member struct {
	key   string
	value any
}

// object appends an object whose keys are already sorted.
func object(out []byte, members []member) []byte {
	for i, m := range members {
		separator := byte(',')
		if i == 0 {
			separator = '{'
		}
		out = quoted(append(out, separator), m.key)
		out = scalar(append(out, ':'), m.value)
	}
	return append(out, '}')
}

func scalar(out []byte, value any) []byte {
	switch value := value.(type) {
	case nil:
		return append(out, "null"...)
	case bool:
		return strconv.AppendBool(out, value)
	case int64:
		return strconv.AppendInt(out, value, 10)
	case string:
		return quoted(out, value)
	case []member:
		return object(out, value)
	case float64, []any, map[string]any:
		text, err := json.Marshal(value)
		if err != nil {
			panic(err) // Unreachable: it was decoded from JSON.
		}
		return append(out, text...)
	}
	panic(fmt.Sprintf("%T is not supported", value))
}

// escapes are the short escapes; other control characters take four digits.
var escapes = map[rune]string{
	'"': `\"`, '\\': `\\`, '\b': `\b`, '\f': `\f`, '\n': `\n`, '\r': `\r`, '\t': `\t`,
}

// quoted appends a text with only the escapes of RFC 8785 section 3.2.2.2; encoding/json
// has others.
func quoted(out []byte, text string) []byte {
	out = append(out, '"')
	for _, char := range text {
		if escape, ok := escapes[char]; ok {
			out = append(out, escape...)
		} else if char < 0x20 {
			out = fmt.Appendf(out, `\u%04x`, char)
		} else {
			out = append(out, string(char)...)
		}
	}
	return append(out, '"')
}
