package errorcodes

import "strconv"

// Status is an HTTP status such as 429, or a class such as [Status4xx], which includes
// every status with the same first digit.
type Status int

// The classes of HTTP statuses.
const (
	Status1xx Status = iota + 1
	Status2xx
	Status3xx
	Status4xx
	Status5xx
)

// StatusInfo is what the catalogue says about a status or a class. What it does not say is
// empty.
type StatusInfo struct {
	// Name is the name of the status in snake case.
	Name string
	// Meaning is a short description of the status.
	Meaning string
	// Cause is its most common cause.
	Cause string
	// Recovery says whether retrying can help.
	Recovery Recovery
	// Actor is who has to act.
	Actor Actor
	// DocsURL is the permanent URL of the status's page.
	DocsURL string
}

// Statuses returns every status and class of the catalogue. A class follows its
// statuses.
func Statuses() []Status {
	statuses := make([]Status, len(statusTable))
	for i, entry := range statusTable {
		statuses[i] = entry.status
	}
	return statuses
}

// Info returns what the catalogue says about exactly this status or class. It returns
// false if the catalogue does not list it.
func (s Status) Info() (StatusInfo, bool) {
	for _, entry := range statusTable {
		if entry.status == s {
			return entry.info, true
		}
	}
	return StatusInfo{}, false
}

// infoOfStatus returns what the catalogue says about an HTTP status, or else about its
// class; empty if it lists neither.
func infoOfStatus(status int) StatusInfo {
	info, ok := Status(status).Info()
	if !ok {
		info, _ = classOf(status).Info()
	}
	return info
}

// IsClass reports whether s is a class.
func (s Status) IsClass() bool { return s >= Status1xx && s <= Status5xx }

// Includes reports whether an HTTP status is s, or is in the class s.
func (s Status) Includes(status int) bool {
	if s.IsClass() {
		return s == classOf(status)
	}
	return int(s) == status
}

// String returns the status in digits, or the class in the form "4xx".
func (s Status) String() string {
	if s.IsClass() {
		return strconv.Itoa(int(s)) + "xx"
	}
	return strconv.Itoa(int(s))
}

func classOf(status int) Status { return Status(status / 100) }

// statusEntry is a row of the table of statuses.
type statusEntry struct {
	status Status
	info   StatusInfo
}
