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

// Negotiate returns the format that the value of an Accept header asks for:
// [FormatProblem] if the header names application/problem+json and does not prefer
// application/json, else [DefaultFormat].
func Negotiate(accept string) BodyFormat {
	if len(accept) > maxHeaderLength {
		return DefaultFormat
	}
	var problem, json float64
	for rest := true; rest; {
		var element string
		element, accept, rest = strings.Cut(accept, ",")
		name, parameters, _ := strings.Cut(element, ";")
		switch lower(name) {
		case problemType:
			problem = max(problem, weightIn(parameters))
		case jsonType:
			json = max(json, weightIn(parameters))
		}
	}
	if problem > 0 && problem >= json {
		return FormatProblem
	}
	return DefaultFormat
}

// weightIn returns the weight among the parameters of an element of an Accept
// header; 0 if it is malformed.
func weightIn(parameters string) float64 {
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
		return 0
	}
	weight, _ := strconv.ParseFloat(q, 64)
	return weight
}

func lower(part string) string { return strings.ToLower(strings.Trim(part, whitespace)) }
