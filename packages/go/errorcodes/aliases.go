package errorcodes

import (
	"slices"
	"strings"
)

// aliasEntry is a row of the table of other values of codes, which is sorted by alias.
type aliasEntry struct {
	alias Code
	code  Code
}

func (e aliasEntry) compare(alias Code) int { return strings.Compare(string(e.alias), string(alias)) }

// pattern is a value of a code with a parameter: the text before and after it.
type pattern struct {
	before string
	after  string
	code   Code
}

// fits reports whether a value has at least one character between the two texts.
func (p pattern) fits(value Code) bool {
	text := string(value)
	return len(text) > len(p.before)+len(p.after) &&
		strings.HasPrefix(text, p.before) && strings.HasSuffix(text, p.after)
}

// resolve returns the code that a value stands for, or the value itself, and the code's
// entry, which is nil if the code is not known (P84).
func (c Code) resolve() (Code, *Info) {
	if info := c.info(); info != nil || retiredDocsURL(c) != "" {
		return c, info
	}
	if i, ok := slices.BinarySearchFunc(aliasTable, c, aliasEntry.compare); ok {
		return aliasTable[i].code, aliasTable[i].code.info()
	}
	for _, p := range patternTable {
		if p.fits(c) {
			return p.code, p.code.info()
		}
	}
	return c, nil
}
