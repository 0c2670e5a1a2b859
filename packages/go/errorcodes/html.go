package errorcodes

import "strings"

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
func titleOf(text string) string {
	if !startsWith(text, "<!doctype html") && !startsWith(text, "<html") {
		return ""
	}
	for {
		_, rest, ok := strings.Cut(text, "<")
		if !ok {
			return ""
		}
		text = rest
		end := strings.IndexAny(rest, "<>")
		if !startsWith(rest, "title") || end == -1 || rest[end] != '>' {
			continue
		}
		title, _, ok := strings.Cut(rest[end+1:], "<")
		if !ok {
			return ""
		}
		isSpace := func(char rune) bool { return strings.ContainsRune(whitespace, char) }
		return strings.Join(strings.FieldsFunc(references.Replace(title), isSpace), " ")
	}
}

// startsWith reports whether a text starts with ASCII letters, in any case.
func startsWith(text, letters string) bool {
	return len(text) >= len(letters) && strings.EqualFold(text[:len(letters)], letters)
}
