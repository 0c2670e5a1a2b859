package errorcodes_test

import (
	"encoding/json"
	"math"
	"math/big"
	"strconv"
	"strings"
	"testing"

	"github.com/org/error-catalogue/packages/go/errorcodes"
)

// double returns a number as read from a body; false if there is none.
func double(number string) (float64, bool) {
	value, ok := errorcodes.ParseBody(400, nil, []byte(`{"x":`+number+`}`)).Body["x"].(float64)
	return value, ok
}

func TestANumberOfAnyLengthIsTheNearestDouble(t *testing.T) {
	zeros := func(count int) string { return strings.Repeat("0", count) }
	const whole = "9007199254740991" // 2^53 - 1
	for name, row := range map[string]struct {
		number string
		want   float64
	}{
		"801 digits":                  {"1" + zeros(800) + "e-800", 1},
		"5,001 digits":                {"1" + zeros(5000) + "e-5000", 1},
		"1,000,000 digits":            {"1" + zeros(999_999) + "e-999999", 1},
		"after the point":             {"0." + zeros(999_998) + "1e999999", 1},
		"after the point, negative":   {"-0." + zeros(5000) + "42e5002", -42},
		"zero":                        {"0." + zeros(5000) + "e5000", 0},
		"minus zero":                  {"-0." + zeros(5000) + "E-5000", 0},
		"an exponent of many digits":  {"1e" + zeros(900) + "2", 100},
		"an endlessly negative one":   {"1e-" + strings.Repeat("9", 900), 0},
		"zero, with one":              {"0e" + strings.Repeat("9", 900), 0},
		"just below one":              {"0." + strings.Repeat("9", 900), 1},
		"the greatest":                {whole + "." + zeros(900), 1<<53 - 1},
		"the greatest, rounded down":  {whole + ".4" + strings.Repeat("9", 900), 1<<53 - 1},
		"halfway, to an even one":     {whole + ".5" + zeros(900), 1 << 53},
		"a little more than halfway":  {"9007199254740993." + zeros(900) + "1", 1<<53 + 2},
		"so close that it is whole":   {"1." + zeros(900) + "1", 1},
		"an endless exponent":         {"1e" + strings.Repeat("9", 900), math.MaxFloat64},
		"beyond all doubles":          {"-1" + zeros(900), -math.MaxFloat64},
		"beside a number beyond them": {"7,\"y\":1" + zeros(900), 7},
	} {
		t.Run(name, func(t *testing.T) {
			if got, ok := double(row.number); !ok || got != row.want {
				t.Errorf("it is %v, and not %v", got, row.want)
			}
		})
	}
	if got, ok := double("00" + zeros(900)); ok {
		t.Errorf("with a leading zero it is %v", got)
	}
}

// FuzzNumber compares reading a number with exact arithmetic.
func FuzzNumber(f *testing.F) {
	f.Add("1", "0", 800, "e-800")
	f.Add("0.", "0", 800, "1e801")
	f.Add("9007199254740991.", "4", 800, "9")
	f.Add("9007199254740991.", "5", 1, "")
	f.Add("-", "9", 900, "E-890")
	f.Fuzz(func(t *testing.T, before, repeated string, times int, after string) {
		times = max(0, min(times, 2000))
		number := before + strings.Repeat(repeated, times) + after
		if len(number) > 5000 || !json.Valid([]byte(number)) || strings.Trim(number, "-0123456789.eE+") != "" {
			return
		}
		_, exponent, _ := strings.Cut(strings.ToLower(number), "e")
		if power, err := strconv.Atoi(exponent); exponent != "" && (err != nil || power > 9000 || power < -9000) {
			return // Too much for exact arithmetic.
		}
		exact, ok := new(big.Rat).SetString(number)
		if !ok {
			t.Fatalf("%s is not a number", number)
		}
		want, _ := exact.Float64()
		want = max(-math.MaxFloat64, min(want, math.MaxFloat64))
		if got, ok := double(number); !ok || got != want {
			t.Errorf("%s is %v, and not %v", number, got, want)
		}
	})
}
