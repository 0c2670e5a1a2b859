package errorcodes

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
)

// weightForm is the form of a weight: from 0 to 1 with at most three decimals.
var weightForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:0(?:\.[0-9]{0,3})?|1(?:\.0{0,3})?)$`)
})

// Negotiate returns the format to answer a request in, by the value of its
// Accept header: [FormatProblem] where that is asked for by name, else
// [DefaultFormat]. The rules are R11 to R13 of the contract.
func Negotiate(accept string) Format {
	weights := map[string]float64{}
	for _, element := range strings.Split(accept, ",") {
		if name, weight, ok := weigh(element); ok {
			weights[name] = max(weights[name], weight)
		}
	}
	problem := weights["application/problem+json"]
	if problem > 0 && problem >= weights["application/json"] {
		return FormatProblem
	}
	return DefaultFormat
}

// weigh returns the media type of an element of an Accept header, in lower case,
// and its weight; false if that is none.
func weigh(element string) (name string, weight float64, ok bool) {
	name, parameters, _ := strings.Cut(element, ";")
	q := "1"
	for _, parameter := range strings.Split(parameters, ";") {
		if value, is := strings.CutPrefix(lower(parameter), "q="); is {
			q = value
			break
		}
	}
	if !weightForm().MatchString(q) {
		return "", 0, false
	}
	weight, err := strconv.ParseFloat(q, 64)
	return lower(name), weight, err == nil
}

func lower(part string) string { return strings.ToLower(strings.Trim(part, whitespace)) }
