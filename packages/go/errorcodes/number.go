package errorcodes

import (
	"encoding/json"
	"math"
	"strconv"
	"strings"
)

const (
	// maxDigits limits how many digits strconv gets. No double, and no midpoint between
	// two, needs more than 767.
	maxDigits = 780
	// maxExponent exceeds the exponent of every double, for any number of digits in a body.
	maxExponent = 1 << 30
)

// withDoubles replaces each number in a decoded value with the nearest double, which is
// the greatest or the least one if it is out of range, and returns the value.
func withDoubles(value any) any {
	switch value := value.(type) {
	case map[string]any:
		for key, inner := range value {
			value[key] = withDoubles(inner)
		}
	case []any:
		for i, inner := range value {
			value[i] = withDoubles(inner)
		}
	case json.Number:
		return max(-math.MaxFloat64, min(nearestDouble(string(value)), math.MaxFloat64))
	}
	return value
}

// nearestDouble returns the double nearest to a JSON number (P21). strconv is not exact
// beyond 800 digits and exponents of 10,000, so a long number is first shortened to one
// with the same nearest double.
func nearestDouble(number string) float64 {
	if len(number) > maxDigits {
		number = shortened(number)
	}
	double, _ := strconv.ParseFloat(number, 64) // Out of range, it is infinite.
	return double
}

// shortened returns a number with at most maxDigits digits and one more, which
// represents all that are left out.
func shortened(number string) string {
	number, negative := strings.CutPrefix(number, "-")
	mantissa, exponent := number, 0
	if e := strings.IndexAny(number, "eE"); e >= 0 {
		mantissa, exponent = number[:e], exponentOf(number[e+1:])
	}
	whole, fraction, _ := strings.Cut(mantissa, ".")
	digits := strings.TrimLeft(whole+fraction, "0")
	// The number is 0.digits times ten to the power of the exponent.
	exponent += len(digits) - len(fraction)
	if len(digits) > maxDigits {
		rest := strings.Trim(digits[maxDigits:], "0")
		digits = digits[:maxDigits]
		if rest != "" {
			digits += "1"
		}
	}
	sign := ""
	if negative {
		sign = "-"
	}
	return sign + "0." + digits + "e" + strconv.Itoa(exponent)
}

// exponentOf returns the exponent in a text, within the limits.
func exponentOf(text string) int {
	digits, negative := strings.CutPrefix(text, "-")
	exponent := 0
	for _, char := range []byte(strings.TrimPrefix(digits, "+")) {
		exponent = min(exponent*10+int(char-'0'), maxExponent)
	}
	if negative {
		return -exponent
	}
	return exponent
}
