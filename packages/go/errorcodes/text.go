package errorcodes

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// maxCharacters is how long a text of a result can be (P31).
const maxCharacters = 1000

// cut returns the first characters of a text, without holding on to the rest.
func cut(text string) string {
	if len(text) <= maxCharacters {
		return text
	}
	count := 0
	for i := range text {
		if count == maxCharacters {
			return strings.Clone(text[:i])
		}
		count++
	}
	return text
}

// isBlank reports whether a text holds nothing but whitespace.
func isBlank(text string) bool { return strings.TrimLeft(text, whitespace) == "" }

// wellFormed decodes UTF-8 as the WHATWG Encoding Standard does: each maximal
// part of an ill-formed sequence becomes one U+FFFD (P6). The functions of
// package utf8 make one of each byte, those of bytes one of each run.
func wellFormed(text []byte) []byte {
	var decoded bytes.Buffer
	for len(text) > 0 {
		char, size := utf8.DecodeRune(text)
		if char == utf8.RuneError && size == 1 {
			size = illFormed(text)
		}
		decoded.WriteRune(char)
		text = text[size:]
	}
	return decoded.Bytes()
}

// illFormed returns how many bytes the ill-formed sequence at the start of a
// text has: as many as some character begins with, and one at least.
func illFormed(text []byte) int {
	size := 1
	for size < len(text) && !utf8.FullRune(text[:size+1]) {
		size++
	}
	return size
}

// withoutCut drops the character at the end of a text of which only the first
// bytes are there.
func withoutCut(text []byte) []byte {
	for size := 1; size < utf8.UTFMax; size++ {
		if end := text[len(text)-size:]; utf8.RuneStart(end[0]) {
			if utf8.FullRune(end) {
				return text
			}
			return text[:len(text)-size]
		}
	}
	return text
}
