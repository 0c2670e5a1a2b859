package errorcodes

import (
	"slices"
	"strings"
)

// retiredEntry is a line of the table of codes that were retired, which is sorted
// by code.
type retiredEntry struct {
	code Code
	page string
}

func (e retiredEntry) compare(code Code) int { return strings.Compare(string(e.code), string(code)) }

// retiredPage returns the page of a code that is no more; it is empty if there
// never was such a code, or if there still is (P56, P57).
func retiredPage(code Code) string {
	if i, ok := slices.BinarySearchFunc(retiredTable, code, retiredEntry.compare); ok {
		return retiredTable[i].page
	}
	return ""
}
