package errorcodes

import (
	"strings"
	"time"
)

// httpDate returns the time that an HTTP date in one of its three forms
// (RFC 9110 section 5.6.7) stands for. now decides the century of a year of two
// digits. Unlike [http.ParseTime] it takes nothing but those forms (P45 to P48).
func httpDate(text string, now time.Time) (time.Time, bool) {
	weekday, rfc850, _ := strings.Cut(text, "day, ")
	switch {
	case fits(text, "aaa, 00 ??? 1000 00:00:00 GMT"):
		return dateOf(number(text[12:16]), text[8:11], text[5:7], text[17:25])
	case fits(rfc850, "00-???-00 00:00:00 GMT") && weekday != "" && !strings.ContainsFunc(weekday, isNoLetter):
		return dateOf(nearest(number(rfc850[7:9]), now), rfc850[3:6], rfc850[:2], rfc850[10:18])
	case fits(text, "aaa ??? 00 00:00:00 1000"), fits(text, "aaa ???  0 00:00:00 1000"):
		return dateOf(number(text[20:]), text[4:7], text[8:10], text[11:19])
	}
	return time.Time{}, false
}

// dateOf returns the time that the parts of a date stand for; false if there is
// no such time (P47).
func dateOf(year int, month, day, clock string) (time.Time, bool) {
	months := "JanFebMarAprMayJunJulAugSepOctNovDec"
	at := strings.Index(months, month)
	hour, minute, second := number(clock[:2]), number(clock[3:5]), number(clock[6:])
	if at%3 != 0 || hour > 23 || minute > 59 || second > 59 {
		return time.Time{}, false
	}
	date := time.Date(year, time.Month(at/3+1), number(day), hour, minute, second, 0, time.UTC)
	return date, date.Day() == number(day) // time.Date goes on to the next month.
}

// number returns the number that digits stand for, with a space for a leading 0.
func number(digits string) int {
	value := 0
	for _, char := range []byte(digits) {
		value = value*10 + int(max(char, '0')-'0')
	}
	return value
}

// fits reports whether a text has a form, in which a stands for an ASCII letter,
// 0 for a digit, 1 for a digit that is not 0 and ? for anything.
func fits(text, form string) bool {
	if len(text) != len(form) {
		return false
	}
	for i, sign := range []byte(form) {
		char := text[i]
		ok := char == sign
		switch sign {
		case 'a':
			ok = !isNoLetter(rune(char))
		case '0', '1':
			ok = char >= sign && char <= '9'
		case '?':
			ok = true
		}
		if !ok {
			return false
		}
	}
	return true
}

func isNoLetter(char rune) bool { return char|0x20 < 'a' || char|0x20 > 'z' }

// nearest returns the year with these last digits that is at least 49 before and
// at most 50 after now.
func nearest(digits int, now time.Time) int {
	first := now.UTC().Year() - 49
	return first + ((digits-first)%100+100)%100
}
