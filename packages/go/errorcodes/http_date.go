package errorcodes

import (
	"fmt"
	"strings"
	"time"
)

// httpDate returns the time that an HTTP date in one of its three forms
// (RFC 9110 section 5.6.7) stands for. now tells the century of a year of two
// digits. Unlike [http.ParseTime] it takes nothing but those forms (P45 to P48).
func httpDate(text string, now time.Time) (time.Time, bool) {
	weekday, rfc850, _ := strings.Cut(text, "day, ")
	var stamp string
	switch {
	case fits(text, "aaa, 00 ??? 0000 00:00:00 GMT"):
		stamp = text[5:25]
	case fits(rfc850, "00-???-00 00:00:00 GMT") && weekday != "" && fits(weekday, strings.Repeat("a", len(weekday))):
		year := nearest(int(rfc850[7]-'0')*10+int(rfc850[8]-'0'), now)
		stamp = fmt.Sprintf("%s %s %d %s", rfc850[:2], rfc850[3:6], year, rfc850[10:18])
	case fits(text, "aaa ??? 00 00:00:00 0000"), fits(text, "aaa ???  0 00:00:00 0000"):
		day := strings.Replace(text[8:10], " ", "0", 1)
		stamp = fmt.Sprintf("%s %s %s %s", day, text[4:7], text[20:], text[11:19])
	default:
		return time.Time{}, false
	}
	// time.Parse takes more than is written here, which is then not written as it
	// was read.
	const layout = "02 Jan 2006 15:04:05"
	date, err := time.Parse(layout, stamp)
	return date, err == nil && date.Format(layout) == stamp && date.Year() >= 1000
}

// fits tells whether a text has a form, in which a stands for an ASCII letter, 0
// for a digit and ? for anything.
func fits(text, form string) bool {
	if len(text) != len(form) {
		return false
	}
	for i, sign := range []byte(form) {
		char := text[i]
		isLetter := char|0x20 >= 'a' && char|0x20 <= 'z'
		isDigit := char >= '0' && char <= '9'
		switch sign {
		case 'a':
			if !isLetter {
				return false
			}
		case '0':
			if !isDigit {
				return false
			}
		case '?':
		default:
			if char != sign {
				return false
			}
		}
	}
	return true
}

// nearest returns the year with these last digits that is at least 49 before and
// at most 50 after now.
func nearest(digits int, now time.Time) int {
	first := now.UTC().Year() - 49
	return first + ((digits-first)%100+100)%100
}
