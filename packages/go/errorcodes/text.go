package errorcodes

import "strings"

// maxCharacters is the maximum length of a text in a result (P31).
const maxCharacters = 1000

// cut returns the first characters of a text, without keeping the rest in memory.
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

// isBlank reports whether a text contains only whitespace.
func isBlank(text string) bool { return strings.TrimLeft(text, whitespace) == "" }
