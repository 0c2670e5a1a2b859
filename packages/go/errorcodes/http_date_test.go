package errorcodes_test

import (
	"net/http"
	"testing"
	"time"
	_ "time/tzdata" // The zones, even if the machine has none.

	"github.com/org/error-catalogue/packages/go/errorcodes"
)

func TestADateMeansTheSameWhereverTheProgramRuns(t *testing.T) {
	local := time.Local
	t.Cleanup(func() { time.Local = local })
	now := time.Date(2026, 7, 26, 12, 0, 0, 0, time.UTC)
	parser := errorcodes.Parser{Now: func() time.Time { return now }}
	for _, zone := range []string{"UTC", "Europe/London", "America/New_York", "Asia/Kolkata"} {
		location, err := time.LoadLocation(zone)
		if err != nil {
			t.Fatal(err)
		}
		time.Local = location
		for date, want := range map[string]time.Duration{
			"Sun, 26 Jul 2026 12:00:30 GMT":  30 * time.Second,
			"Sunday, 26-Jul-26 12:00:30 GMT": 30 * time.Second,
			"Sun Jul 26 12:00:30 2026":       30 * time.Second,
			"Sunday, 26-Jul-26 12:00:30 EDT": -1,
			"Sunday, 26-Jul-26 12:00:30 BST": -1,
		} {
			got := time.Duration(-1)
			if wait := parser.ParseBody(503, http.Header{"Retry-After": {date}}, nil).RetryAfter; wait != nil {
				got = *wait
			}
			if got != want {
				t.Errorf("in %s, %s is %v ahead, and not %v", zone, date, got, want)
			}
		}
	}
}
