package errorcodes

import (
	"slices"
	"strings"
)

// retiredEntry is a row of the table of retired codes, which is sorted by code.
type retiredEntry struct {
	code    Code
	docsURL string
}

func (e retiredEntry) compare(code Code) int { return strings.Compare(string(e.code), string(code)) }

// retiredDocsURL returns the URL of a retired code's page; empty if the code is not
// retired (P56, P57).
func retiredDocsURL(code Code) string {
	if i, ok := slices.BinarySearchFunc(retiredTable, code, retiredEntry.compare); ok {
		return retiredTable[i].docsURL
	}
	return ""
}
