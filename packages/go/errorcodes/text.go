package errorcodes

import "strings"

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
