package errorcodes

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
)

// weightForm matches a weight: from 0 to 1 with at most three decimals.
var weightForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:0(?:\.[0-9]{0,3})?|1(?:\.0{0,3})?)$`)
})

// Negotiate returns the format that the value of an Accept header asks for:
// [FormatProblem] if the header prefers application/problem+json to application/json, or
// lists it with the same weight; otherwise [DefaultFormat] (RFC 9110 section 12.5.1).
func Negotiate(accept string) BodyFormat { // R13 to R15
	if len(accept) > maxHeaderLength {
		return DefaultFormat
	}
	weights := map[string]float64{}
	for rest := true; rest; {
		var element string
		element, accept, rest = strings.Cut(accept, ",")
		name, parameters, _ := strings.Cut(element, ";")
		switch name = lower(name); name {
		case problemType, jsonType, anyApplication, anyType:
			if weight, ok := weightIn(parameters); ok {
				weights[name] = max(weights[name], weight)
			}
		}
	}
	problem, own := weightOf(problemType, weights), weightOf(jsonType, weights)
	_, named := weights[problemType]
	if problem > own || named && problem > 0 && problem == own {
		return FormatProblem
	}
	return DefaultFormat
}

// The media ranges that include the media types of bodies.
const (
	anyApplication = "application/*"
	anyType        = "*/*"
)

// weightOf returns the weight of a media type, by its name or by the most specific range
// that includes it.
func weightOf(name string, weights map[string]float64) float64 {
	for _, name := range []string{name, anyApplication, anyType} {
		if weight, ok := weights[name]; ok {
			return weight
		}
	}
	return 0
}

// weightIn returns the weight in the parameters of an Accept element; false if it is
// malformed.
func weightIn(parameters string) (float64, bool) {
	q := "1"
	for parameters != "" {
		var parameter string
		parameter, parameters, _ = strings.Cut(parameters, ";")
		if value, is := strings.CutPrefix(lower(parameter), "q="); is {
			q = value
			break
		}
	}
	if !weightForm().MatchString(q) {
		return 0, false
	}
	weight, _ := strconv.ParseFloat(q, 64)
	return weight, true
}

func lower(part string) string { return strings.ToLower(strings.Trim(part, whitespace)) }
