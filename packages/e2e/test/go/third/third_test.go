package errorcodes_test

import (
	"encoding/json"
	"errors"
	"math"
	"strings"
	"testing"

	"github.com/org/error-catalogue/packages/go/errorcodes"
)

// What follows is about the third catalogue of the contract, and in none of its vectors.

func TestACodeWithoutFactsHasZeroValues(t *testing.T) {
	info, ok := errorcodes.CodeUnknown.Info()
	if !ok {
		t.Fatal("it has no entry")
	}
	want := errorcodes.Info{Numeric: true, Meaning: "Nobody knows", DocsURL: "https://lockers.example.org/errors/codes/unknown/"}
	if err := equal("the entry", info, want); err != nil {
		t.Error(err)
	}
	if raised, refusal := raise(errorcodes.CodeUnknown, []errorcodes.Option{errorcodes.WithStatus(600)}); raised != nil ||
		!strings.HasSuffix(refusal, "-1 does not have status 600. Use one of 100 to 599.") {
		t.Errorf("it says %q", refusal)
	}
}

func TestAReceivedErrorPrintsTheCodeThatWasSent(t *testing.T) {
	body := []byte(`{"ok":false,"error":{"text":"wait","number":"WAIT_5"}}`)
	parsed := errorcodes.ParseBody(429, nil, body)
	if parsed.Error() != "WAIT_5 (429): wait" || !errors.Is(parsed, errorcodes.CodeSlowDown) {
		t.Errorf("it is %q with the code %q", parsed, string(parsed.Code))
	}
}

func TestAnotherValueOfACodeIsTheCodeOfAnError(t *testing.T) {
	parsed := fromError(t, errorcodes.Code("TOO_HEAVY"))
	if !parsed.Known || parsed.Code != errorcodes.CodeTooHeavy || parsed.SentCode != "TOO_HEAVY" || parsed.Actor != errorcodes.AccountOwner {
		t.Errorf("it is %q, sent as %q, with the actor %q", string(parsed.Code), parsed.SentCode, parsed.Actor)
	}
}

func TestAShapeWithoutAMessageFitsCloselyByItsCode(t *testing.T) {
	parsed := errorcodes.ParseBody(0, nil, []byte(`{"reason":117,"type":"x"}`))
	if parsed.Format != "bare" || parsed.Code != errorcodes.CodeTooHeavy || parsed.Type != "" {
		t.Errorf("its type is read from beyond the shape: %+v", parsed)
	}
}

func TestANumberIsANumberInTheTypedBody(t *testing.T) {
	sent := errorcodes.New(errorcodes.CodeDoorStuck).Render(errorcodes.DefaultFormat)
	var body errorcodes.ErrorResponse
	if err := json.Unmarshal(sent.Body, &body); err != nil || body.Error.Number == nil || *body.Error.Number != 20003 || body.Ok {
		t.Errorf("it is %s (%v)", sent.Body, err)
	}
	var problem errorcodes.ProblemDetails
	sent = errorcodes.New(errorcodes.CodeDoorStuck).Render(errorcodes.FormatProblem)
	if err := json.Unmarshal(sent.Body, &problem); err != nil || problem.Code == nil || *problem.Code != 20003 {
		t.Errorf("it is %s (%v)", sent.Body, err)
	}
}

// broken is a value whose method for JSON panics.
type broken struct{}

func (broken) MarshalJSON() ([]byte, error) { panic("no") }

func TestDetailsThatAreNoJSONAreNotSent(t *testing.T) {
	for _, details := range []any{math.NaN(), make(chan int), broken{}, nil} {
		raised := errorcodes.New(errorcodes.CodeTooHeavy, errorcodes.WithDetails(details))
		sent := raised.Render(errorcodes.DefaultFormat)
		if parsed := errorcodes.ParseBody(sent.Status, nil, sent.Body); parsed.Code != errorcodes.CodeTooHeavy || parsed.Details != nil {
			t.Errorf("%T: it is %s", details, sent.Body)
		}
	}
	raised := errorcodes.New(errorcodes.CodeTooHeavy, errorcodes.WithDetails([]string{"a"}))
	if err := equal("the details", raised.Details(), []string{"a"}); err != nil {
		t.Error(err)
	}
}

func TestTheBodyOfAStatusHasItsPageAndNoCode(t *testing.T) {
	sent := errorcodes.RenderError(errors.New("secret"), errorcodes.DefaultFormat)
	want := `{"ok":false,"error":{"text":"Server Error","kind":"server_error","number":null,"http":500,` +
		`"help":"https://lockers.example.org/errors/statuses/5xx/","request":null,"details":null}}`
	if err := equal("the body", json.RawMessage(sent.Body), json.RawMessage(want)); err != nil || sent.Status != 500 {
		t.Error(sent.Status, err)
	}
}
