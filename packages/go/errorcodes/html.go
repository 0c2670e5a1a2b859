package errorcodes

import (
	"bytes"
	"strings"
)

var references = strings.NewReplacer(
	"&amp;", "&",
	"&lt;", "<",
	"&gt;", ">",
	"&quot;", `"`,
	"&#39;", "'",
	"&nbsp;", " ",
)

// titleOf returns the title of an HTML page, such as proxies send; empty if the text is
// not HTML or has no title (P77).
func titleOf(text []byte) string {
	if !startsWith(text, "<!doctype html") && !startsWith(text, "<html") {
		return ""
	}
	for {
		_, rest, ok := bytes.Cut(text, []byte("<"))
		if !ok {
			return ""
		}
		text = rest
		end := bytes.IndexAny(rest, "<>")
		if !startsWith(rest, "title") || end == -1 || rest[end] != '>' {
			continue
		}
		title, _, ok := bytes.Cut(rest[end+1:], []byte("<"))
		if !ok {
			return ""
		}
		isSpace := func(char rune) bool { return strings.ContainsRune(whitespace, char) }
		return strings.Join(strings.FieldsFunc(references.Replace(string(title)), isSpace), " ")
	}
}

// startsWith reports whether a text starts with ASCII letters, in any case.
func startsWith(text []byte, letters string) bool {
	return len(text) >= len(letters) && strings.EqualFold(string(text[:len(letters)]), letters)
}
