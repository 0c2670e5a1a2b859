package errorcodes

import "strconv"

// Status is an HTTP status such as 429, or one of the classes [Status4xx] and
// its like, which stand for every status that begins with that digit.
type Status int

// The classes of HTTP statuses.
const (
	Status1xx Status = iota + 1
	Status2xx
	Status3xx
	Status4xx
	Status5xx
)

// StatusInfo is what the catalogue says of a status, or of a class.
type StatusInfo struct {
	// Name is its name in snake case.
	Name string
	// Meaning is what it means, in a few words.
	Meaning string
	// Cause is what it commonly comes of.
	Cause string
	// Recovery tells whether sending again can help.
	Recovery Recovery
	// Actor is who has to act.
	Actor Actor
	// Page is the permanent address that explains it.
	Page string
}

// Statuses returns every status and class of the catalogue, a class after the
// statuses in it.
func Statuses() []Status {
	statuses := make([]Status, len(statusTable))
	for i, entry := range statusTable {
		statuses[i] = entry.status
	}
	return statuses
}

// Info returns what the catalogue says of exactly this status or class; false
// if it does not list it.
func (s Status) Info() (StatusInfo, bool) {
	for _, entry := range statusTable {
		if entry.status == s {
			return entry.info, true
		}
	}
	return StatusInfo{}, false
}

// IsClass tells whether s is a class and no single status.
func (s Status) IsClass() bool { return s >= Status1xx && s <= Status5xx }

// Includes tells whether an HTTP status is s, or in the class s.
func (s Status) Includes(status int) bool {
	if s.IsClass() {
		return s == classOf(status)
	}
	return int(s) == status
}

// String returns the digits of a status, or a class as in 4xx.
func (s Status) String() string {
	if s.IsClass() {
		return strconv.Itoa(int(s)) + "xx"
	}
	return strconv.Itoa(int(s))
}

func classOf(status int) Status { return Status(status / 100) }

// statusEntry is a line of the table of statuses.
type statusEntry struct {
	status Status
	info   StatusInfo
}
