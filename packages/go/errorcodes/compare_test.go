package errorcodes_test

import (
	"encoding/json"
	"fmt"
)

// equal compares two values as JSON, regardless of the order of keys.
func equal(what string, actual, expected any) error {
	a, b := canonical(actual), canonical(expected)
	if a != b {
		return fmt.Errorf("%s is %s, and not %s", what, a, b)
	}
	return nil
}

// canonical writes a value as JSON with sorted keys.
func canonical(value any) string {
	text, err := json.Marshal(value)
	if err != nil {
		return err.Error()
	}
	var plain any
	if err := json.Unmarshal(text, &plain); err != nil {
		return err.Error()
	}
	text, err = json.Marshal(plain)
	if err != nil {
		return err.Error()
	}
	return string(text)
}
