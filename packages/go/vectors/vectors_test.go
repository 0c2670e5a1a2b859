package vectors_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// vector has the members that all kinds of vectors share; raw has the rest.
type vector struct {
	Name  string
	Needs []string
	raw   json.RawMessage
}

func (v *vector) UnmarshalJSON(text []byte) error {
	type plain vector
	v.raw = slices.Clone(text)
	return json.Unmarshal(text, (*plain)(v))
}

// errLeftOut is the reason why a vector cannot run: Go's types cannot hold its input.
type errLeftOut string

func (need errLeftOut) Error() string { return string(need) }

// folder is where the vectors are, from this one.
const folder = "../../conformance/vectors"

// runners map each kind of vectors to a function that runs one and returns what is wrong.
var runners = map[string]func(json.RawMessage) error{
	"parse":        runParse,
	"stream":       runStream,
	"decide-retry": runDecideRetry,
	"raise":        runRaise,
	"negotiate":    runNegotiate,
}

// TestVectors runs every vector of the catalogue.
func TestVectors(t *testing.T) {
	for kind, run := range runners {
		t.Run(kind, func(t *testing.T) { runFile(t, kind, run) })
	}
}

func runFile(t *testing.T, kind string, run func(json.RawMessage) error) {
	text, err := os.ReadFile(filepath.Join(folder, kind+".json"))
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Kind    string
		Count   int
		Vectors []vector
	}
	if err := json.Unmarshal(text, &file); err != nil {
		t.Fatal(err)
	}
	if file.Kind != kind || file.Count == 0 {
		t.Fatalf("it has %d vectors of the kind %q", file.Count, file.Kind)
	}
	count := 0
	leftOut := map[string]int{}
	for _, v := range file.Vectors {
		err := guarded(run, v.raw)
		if need := errLeftOut(""); errors.As(err, &need) && slices.Contains(v.Needs, string(need)) {
			leftOut[string(need)]++
			continue
		}
		count++
		if err != nil {
			t.Errorf("%s: %v", v.Name, err)
		}
	}
	left := 0
	for _, number := range leftOut {
		left += number
	}
	if count != file.Count-left {
		t.Errorf("%d of %d vectors were run, and %d left out", count, file.Count, left)
	}
	needs := slices.Sorted(maps.Keys(leftOut))
	fmt.Printf("vectors %s: %d run, %d left out (%s)\n", kind, count, left, strings.Join(needs, ", "))
}

// guarded runs a vector, and turns a panic into a failure.
func guarded(run func(json.RawMessage) error, raw json.RawMessage) (err error) {
	defer func() {
		if thrown := recover(); thrown != nil {
			err = fmt.Errorf("it panicked: %v", thrown)
		}
	}()
	return run(raw)
}

// given decodes a vector. It leaves out values that Go's types cannot hold: fractions or
// texts instead of whole numbers.
func given(raw json.RawMessage, into any) error {
	err := json.Unmarshal(raw, into)
	if mismatch := new(json.UnmarshalTypeError); errors.As(err, &mismatch) {
		return errLeftOut("untyped")
	}
	return err
}

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
