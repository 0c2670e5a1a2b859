package errorcodes

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"
)

const (
	// maxTexts is how many values of a body are searched for its text (P73).
	maxTexts = 256
	// maxSteps is how many keys of a field's path are shown (P73).
	maxSteps = 16
)

// textIn returns the message for people in a body of any shape; empty if there is none
// (P72).
func textIn(body map[string]any) string {
	read := 0
	var textOf func(value any) string
	textByField := func(value any) string {
		errors, _ := value.(map[string]any)
		names := slices.Sorted(maps.Keys(errors))
		texts := make([]string, 0, min(len(names), maxTexts))
		for _, name := range names[:cap(texts)] {
			texts = append(texts, labelled(name, textOf(errors[name])))
		}
		return together(texts)
	}
	textOf = func(value any) string {
		if read++; read > maxTexts {
			return ""
		}
		switch value := value.(type) {
		case string:
			if !isBlank(value) {
				return value
			}
		case []any:
			texts := make([]string, 0, min(len(value), maxTexts))
			for _, element := range value[:cap(texts)] {
				texts = append(texts, textOf(element))
			}
			return together(texts)
		case map[string]any:
			for _, name := range textMembers {
				member, ok := value[name]
				if !ok {
					continue
				}
				text := textOf(member)
				if text == "" && name == "errors" {
					text = textByField(member)
				}
				if text != "" {
					return labelled(pathIn(value), text)
				}
			}
		}
		return ""
	}
	return textOf(body)
}

// nonBlank returns a value if it is a text other than whitespace, or "" (P83).
func nonBlank(value any) string {
	if text, ok := value.(string); ok && !isBlank(text) {
		return text
	}
	return ""
}

// together joins the non-empty texts.
func together(texts []string) string {
	isEmpty := func(text string) bool { return text == "" }
	return strings.Join(slices.DeleteFunc(texts, isEmpty), "; ")
}

func labelled(label, text string) string {
	if label == "" || text == "" {
		return text
	}
	return label + ": " + text
}

// pathIn returns the path in an error's loc, such as body.model.
func pathIn(object map[string]any) string {
	loc, _ := object["loc"].([]any)
	var steps []string
	for _, value := range loc[:min(len(loc), maxSteps)] {
		if step := codeOf(value); step != "" {
			steps = append(steps, step)
		}
	}
	return strings.Join(steps, ".")
}

// codeIn returns the code in a body of any shape (P74). OAuth puts it in error, next to
// a description.
func codeIn(body map[string]any) string {
	if code := first(codePlaces, body, codeOf); code != "" {
		return code
	}
	if _, ok := body["error_description"].(string); ok {
		return wordOf(body["error"])
	}
	return ""
}

// typeIn returns the type in a body of any shape (P74).
func typeIn(body map[string]any) string {
	if typ := first(typePlaces, body, wordOf); typ != "" {
		return typ
	}
	return first(qualifiedTypePlaces, body, unqualified)
}

// paramIn returns the param in a body of any shape (P74).
func paramIn(body map[string]any) string { return first(paramPlaces, body, wordOf) }

// unqualified returns a type without its namespace.
func unqualified(value any) string {
	name := wordOf(value)
	return wordOf(name[strings.LastIndexByte(name, '#')+1:])
}

// statusIn returns the HTTP status in a body, a number or the status that its code or
// type implies; 0 if there is none (P78).
func statusIn(body map[string]any, code Code, typ string) int {
	if status := first(statusPlaces, body, errorStatus); status != 0 || code.isListed() {
		return status
	}
	if status := cmp.Or(namedStatus(string(code)), namedStatus(typ)); status != 0 {
		return status
	}
	if status := first(typePlaces, body, namedStatus); status != 0 {
		return status
	}
	return first(qualifiedTypePlaces, body, namedStatus)
}

func namedStatus(value any) int { return statusOf[unqualified(value)] }

// errorStatus returns a value as an error status, or 0.
func errorStatus(value any) int {
	digits := codeOf(value)
	if len(digits) != len("400") {
		return 0
	}
	status, err := strconv.Atoi(digits)
	if err != nil || status < 400 || status > 599 {
		return 0
	}
	return status
}

// first returns the value at the first place that has one.
func first[T comparable](places []pointer, body map[string]any, read func(value any) T) T {
	var none T
	for _, place := range places {
		value, _ := place.in(body)
		if found := read(value); found != none {
			return found
		}
	}
	return none
}
