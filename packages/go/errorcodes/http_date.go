package errorcodes

import (
	"net/http"
	"strings"
	"time"
)

// httpDate returns the time that an HTTP date stands for, as [http.ParseTime] reads
// it. In the form of RFC 850 that takes any zone, which then means what it means where
// the program runs (P68): here GMT is the only one.
func httpDate(text string) (time.Time, bool) {
	date, err := http.ParseTime(text)
	hasZone := strings.Contains(text, ",")
	return date, err == nil && (!hasZone || strings.HasSuffix(text, " GMT"))
}
