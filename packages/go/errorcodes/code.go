package errorcodes

import (
	"slices"
	"strings"
)

// Code is an error code, as it stands on the wire. Any text can be one, because
// what is received may be newer than this package: [Code.Info] tells whether the
// catalogue has it.
//
// A Code is an error, so that errors.Is(err, CodeX) tells whether err is an
// [Error] or a [ParsedError] with that code.
type Code string

// Info is what the catalogue says of a code.
type Info struct {
	// Category is the id of the category that the code is in.
	Category string
	// Meaning is what the code means, in a few words.
	Meaning string
	// Action is what to do about it.
	Action string
	// Statuses are those that the code comes with; the first is the one to
	// answer with.
	Statuses []Status
	// Recovery tells whether sending again can help.
	Recovery Recovery
	// Actor is who has to act.
	Actor Actor
	// Page is the permanent address that explains the code.
	Page string
	// Deprecated is why the code should no longer be raised; nil if it may.
	Deprecated *Deprecation
}

// Deprecation is why a code should no longer be raised; clients meet it still.
type Deprecation struct {
	// Reason is why, for a person.
	Reason string
	// ReplacedBy is the code to raise instead, if there is one.
	ReplacedBy Code
	// Since is the version that first said so; it is empty until that is released.
	Since string
	// Sunset is the day from which the code may be gone, as in 2027-06-30, if one
	// is set.
	Sunset string
}

// Recovery tells whether sending a request again can help.
type Recovery string

const (
	// Transient errors may be gone when the same request is sent later.
	Transient Recovery = "transient"
	// Correctable errors may be gone once the [Actor] has changed something.
	Correctable Recovery = "correctable"
	// Terminal errors stay: a person must look.
	Terminal Recovery = "terminal"
)

// Actor is who has to act before an error goes away.
type Actor string

const (
	// Caller is who wrote the client.
	Caller Actor = "caller"
	// AccountOwner is who pays and grants access.
	AccountOwner Actor = "account_owner"
	// Operator is who runs the service.
	Operator Actor = "operator"
	// Upstream is who runs the service behind the service.
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

// Info returns what the catalogue says of the code; false if it is not one of
// the catalogue's.
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

// Error returns the code, and what it means if that is known.
func (c Code) Error() string {
	if info := c.info(); info != nil {
		return string(c) + ": " + info.Meaning
	}
	return string(c)
}

// info returns the entry of the code in the table, or nil.
func (c Code) info() *Info {
	if i, ok := slices.BinarySearchFunc(codeTable, c, codeEntry.compare); ok {
		return &codeTable[i].info
	}
	return nil
}

// codeEntry is a line of the table of codes, which is sorted by code.
type codeEntry struct {
	code Code
	info Info
}

func (e codeEntry) compare(code Code) int { return strings.Compare(string(e.code), string(code)) }
