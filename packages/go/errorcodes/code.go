package errorcodes

import (
	"log/slog"
	"slices"
	"sort"
	"strings"
	"sync"
)

// Code is an error code as text; a code that is sent as a number is its digits. Any text
// can be a Code, because a service may be newer than this package; [Code.Info] reports
// whether it is in the catalogue.
//
// A Code is an error, so errors.Is(err, code) reports whether err is an [Error] or a
// [ParsedError] with that code, or wraps one.
type Code string

// Info is what the catalogue says about a code. Only Meaning and DocsURL are always
// there; what the catalogue does not say is the zero value.
type Info struct {
	// Numeric reports whether the code is sent as a number.
	Numeric bool
	// Category is the id of the code's category.
	Category string
	// Meaning is a description of the code.
	Meaning string
	// Action says what to do about it.
	Action string
	// Statuses are the statuses that the code can have. The default is the first one that
	// is not a class, or else the first status of the first class. A code without statuses
	// can have any; its default is 500.
	Statuses []Status
	// Recovery says whether retrying can help. If it is empty, the status of the response
	// says so.
	Recovery Recovery
	// Actor is who has to act. If it is empty, the status of the response says so.
	Actor Actor
	// DocsURL is the permanent URL of the code's page.
	DocsURL string
	// Deprecated says why the code should no longer be raised. It is nil if it is not
	// deprecated.
	Deprecated *Deprecation
}

// Deprecation says why a code should no longer be raised. Clients can still receive it.
type Deprecation struct {
	// Reason is written for people.
	Reason string
	// ReplacedBy is the code to raise instead, or empty.
	ReplacedBy Code
	// Since is the version that deprecated the code, or empty until it is released.
	Since string
	// Sunset is the first day on which the code may be removed, such as 2027-06-30, or
	// empty.
	Sunset string
}

// Recovery says whether retrying can help.
type Recovery string

const (
	// Transient errors may go away if the same request is sent later.
	Transient Recovery = "transient"
	// Correctable errors may go away after the [Actor] has changed something.
	Correctable Recovery = "correctable"
	// Terminal errors do not go away until somebody investigates.
	Terminal Recovery = "terminal"
)

// Actor is the party that has to act.
type Actor string

const (
	// Caller is the developer of the client.
	Caller Actor = "caller"
	// AccountOwner is the owner of the account, who pays and grants access.
	AccountOwner Actor = "account_owner"
	// Operator is the operator of the service.
	Operator Actor = "operator"
	// Upstream is the operator of a service that this service depends on.
	Upstream Actor = "upstream"
)

// Codes returns every code of the catalogue, sorted.
func Codes() []Code {
	codes := make([]Code, len(codeTable))
	for i := range codeTable {
		codes[i] = codeTable[i].code
	}
	return codes
}

// Info returns what the catalogue says about the code. It returns false if the code is
// not in the catalogue.
func (c Code) Info() (Info, bool) {
	info := c.info()
	if info == nil {
		return Info{}, false
	}
	known := *info
	known.Statuses = slices.Clone(info.Statuses)
	if info.Deprecated != nil {
		deprecation := *info.Deprecated
		known.Deprecated = &deprecation
	}
	return known, true
}

// Error returns the code alone. [Code.Info] says what it means.
func (c Code) Error() string { return string(c) }

// String returns the code.
func (c Code) String() string { return string(c) }

// LogValue implements [slog.LogValuer] with the code.
func (c Code) LogValue() slog.Value { return slog.StringValue(string(c)) }

// info returns the code's entry in the table, or nil.
func (c Code) info() *Info {
	// Not slices.BinarySearchFunc, which copies each entry that it compares.
	i, ok := sort.Find(len(codeTable), func(i int) int { return strings.Compare(string(c), string(codeTable[i].code)) })
	if !ok {
		return nil
	}
	return &codeTable[i].info
}

// isListed reports whether the catalogue lists the code, even as retired or by another
// value.
func (c Code) isListed() bool {
	code, info := c.resolve()
	return info != nil || retiredDocsURL(code) != ""
}

// codeOfDocs returns the code whose docs have this URL, or an empty one.
func codeOfDocs(url string) Code { return codesByDocs()[url] }

var codesByDocs = sync.OnceValue(func() map[string]Code {
	codes := make(map[string]Code, len(codeTable)+len(retiredTable))
	for _, entry := range retiredTable {
		codes[entry.docsURL] = entry.code
	}
	for i := range codeTable {
		codes[codeTable[i].info.DocsURL] = codeTable[i].code
	}
	return codes
})

// codeEntry is a row of the table of codes, which is sorted by code.
type codeEntry struct {
	code Code
	info Info
}
