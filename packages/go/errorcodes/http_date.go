package errorcodes

import (
	"net/http"
	"strings"
	"time"
)

// httpDate returns the time of an HTTP date, as [http.ParseTime] reads it. In the form
// of RFC 850, that accepts any zone and resolves it on the local machine (P68), so this
// accepts only GMT.
func httpDate(text string) (time.Time, bool) {
	date, err := http.ParseTime(text)
	hasZone := strings.Contains(text, ",")
	return date, err == nil && (!hasZone || strings.HasSuffix(text, " GMT"))
}
