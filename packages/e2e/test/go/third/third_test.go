package vectors_test

import (
	"encoding/json"
	"errors"
	"math"
	"strings"
	"testing"

	"acme.example/errors/third/problems"
)

// What follows is about the third catalogue of the contract, and in none of its vectors.

func TestACodeWithoutFactsHasZeroValues(t *testing.T) {
	info, ok := problems.CodeUnknown.Info()
	if !ok {
		t.Fatal("it has no entry")
	}
	want := problems.Info{Numeric: true, Meaning: "Nobody knows", DocsURL: "https://lockers.example.org/errors/codes/unknown/"}
	if err := equal("the entry", info, want); err != nil {
		t.Error(err)
	}
	if raised, refusal := raise(problems.CodeUnknown, []problems.Option{problems.WithStatus(600)}); raised != nil ||
		!strings.HasSuffix(refusal, "-1 does not have status 600. Use one of 100 to 599.") {
		t.Errorf("it says %q", refusal)
	}
}

func TestAReceivedErrorPrintsTheCodeThatWasSent(t *testing.T) {
	body := []byte(`{"ok":false,"error":{"text":"wait","number":"WAIT_5"}}`)
	parsed := problems.ParseBody(429, nil, body)
	if parsed.Error() != "WAIT_5 (429): wait" || !errors.Is(parsed, problems.CodeSlowDown) {
		t.Errorf("it is %q with the code %q", parsed, string(parsed.Code))
	}
}

func TestAnotherValueOfACodeIsTheCodeOfAnError(t *testing.T) {
	parsed, ok := problems.FromError(problems.Code("TOO_HEAVY"))
	if !ok || !parsed.Known || parsed.Code != problems.CodeTooHeavy || parsed.SentCode != "TOO_HEAVY" || parsed.Actor != problems.AccountOwner {
		t.Errorf("it is %q, sent as %q, with the actor %q", string(parsed.Code), parsed.SentCode, parsed.Actor)
	}
}

func TestAShapeWithoutAMessageFitsCloselyByItsCode(t *testing.T) {
	parsed := problems.ParseBody(0, nil, []byte(`{"reason":117,"type":"x"}`))
	if parsed.Format != "bare" || parsed.Code != problems.CodeTooHeavy || parsed.Type != "" {
		t.Errorf("its type is read from beyond the shape: %+v", parsed)
	}
}

func TestANumberIsANumberInTheTypedBody(t *testing.T) {
	sent := problems.New(problems.CodeDoorStuck).Render(problems.DefaultFormat)
	var body problems.ErrorResponse
	if err := json.Unmarshal(sent.Body, &body); err != nil || body.Error.Number == nil || *body.Error.Number != 20003 || body.Ok {
		t.Errorf("it is %s (%v)", sent.Body, err)
	}
	var problem problems.ProblemDetails
	sent = problems.New(problems.CodeDoorStuck).Render(problems.FormatProblem)
	if err := json.Unmarshal(sent.Body, &problem); err != nil || problem.Code == nil || *problem.Code != 20003 {
		t.Errorf("it is %s (%v)", sent.Body, err)
	}
}

// broken is a value whose method for JSON panics.
type broken struct{}

func (broken) MarshalJSON() ([]byte, error) { panic("no") }

func TestDetailsThatAreNoJSONAreNotSent(t *testing.T) {
	for _, details := range []any{math.NaN(), make(chan int), broken{}, nil} {
		raised := problems.New(problems.CodeTooHeavy, problems.WithDetails(details))
		sent := raised.Render(problems.DefaultFormat)
		if parsed := problems.ParseBody(sent.Status, nil, sent.Body); parsed.Code != problems.CodeTooHeavy || parsed.Details != nil {
			t.Errorf("%T: it is %s", details, sent.Body)
		}
	}
	raised := problems.New(problems.CodeTooHeavy, problems.WithDetails([]string{"a"}))
	if err := equal("the details", raised.Details(), []string{"a"}); err != nil {
		t.Error(err)
	}
}

func TestTheBodyOfAStatusHasItsPageAndNoCode(t *testing.T) {
	sent := problems.RenderError(errors.New("secret"), problems.DefaultFormat)
	want := `{"ok":false,"error":{"text":"Server Error","kind":"server_error","number":null,"http":500,` +
		`"help":"https://lockers.example.org/errors/statuses/5xx/","request":null,"details":null}}`
	if err := equal("the body", json.RawMessage(sent.Body), json.RawMessage(want)); err != nil || sent.Status != 500 {
		t.Error(sent.Status, err)
	}
}
