package vectors_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"testing"

	"acme.example/errors/second/problems"
)

// What follows is about the second catalogue of the contract, which lists few statuses and no class.

func TestAStatusThatTheCatalogueLacksHasItsPhrase(t *testing.T) {
	for _, want := range []struct {
		err    error
		status int
		phrase string
	}{
		{errors.New("secret"), 500, "Internal Server Error"},
		{&http.MaxBytesError{Limit: 1}, 413, "Content Too Large"},
	} {
		sent := problems.RenderError(want.err, problems.FormatProblem)
		body := fmt.Sprintf(`{"type":"about:blank","title":%q,"status":%d,"detail":%q,"code":null}`, want.phrase, want.status, want.phrase)
		if err := equal("the body", json.RawMessage(sent.Body), json.RawMessage(body)); err != nil || sent.Status != want.status {
			t.Error(sent.Status, err)
		}
	}
}
