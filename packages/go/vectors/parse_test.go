package vectors_test

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"net/http"
	"strings"
	"time"

	"github.com/org/error-catalogue/packages/go/errorcodes"
)

// vectorBody is a body in one of the forms of vectors.
type vectorBody struct {
	Text   *string
	Base64 *string
	Repeat []struct {
		Text  string
		Times int
	}
	JSON json.RawMessage
}

func (b *vectorBody) bytes() ([]byte, error) {
	switch {
	case b == nil:
		return nil, nil
	case b.Text != nil:
		return []byte(*b.Text), nil
	case b.Base64 != nil:
		return base64.StdEncoding.DecodeString(*b.Base64)
	case b.Repeat != nil:
		var whole bytes.Buffer
		for _, part := range b.Repeat {
			whole.WriteString(strings.Repeat(part.Text, part.Times))
		}
		return whole.Bytes(), nil
	}
	return nil, errLeftOut("decoded")
}

// parts are the parts of the response with a body or an event.
type parts struct {
	Status  int
	Headers [][2]string
	Now     *int64
}

func (p parts) header() http.Header {
	if p.Headers == nil {
		return nil
	}
	header := http.Header{}
	for _, pair := range p.Headers {
		header.Add(pair[0], pair[1])
	}
	return header
}

func (p parts) parser() errorcodes.Parser {
	if p.Now == nil {
		return errorcodes.Parser{}
	}
	return errorcodes.Parser{Now: func() time.Time { return time.UnixMilli(*p.Now) }}
}

func runParse(raw json.RawMessage) error {
	var v struct {
		parts
		Body     *vectorBody
		Expected map[string]any
	}
	if err := given(raw, &v); err != nil {
		return err
	}
	body, err := v.Body.bytes()
	if err != nil {
		return err
	}
	actual := v.parser().ParseBody(v.Status, v.header(), body)
	if whole, ok := v.Expected["body"]; ok {
		if err := equal("the body", actual.Body, whole); err != nil {
			return err
		}
		delete(v.Expected, "body")
	}
	info, known := actual.Code.Info()
	if known != actual.Known || known && info.DocsURL != actual.DocsURL {
		return equal("the entry", info, actual)
	}
	return equal("the result", resultOf(actual), v.Expected)
}

func runStream(raw json.RawMessage) error {
	var v struct {
		parts
		Event    string
		Expected any
	}
	if err := given(raw, &v); err != nil {
		return err
	}
	parsed, ok := v.parser().ParseEvent(v.Status, v.header(), v.Event)
	if !ok {
		return equal("what is not an error", nil, v.Expected)
	}
	return equal("the result", resultOf(parsed), v.Expected)
}

// resultOf returns a result in the form of vectors, where null means none.
func resultOf(e *errorcodes.ParsedError) map[string]any {
	result := map[string]any{
		"format":      e.Format,
		"code":        orNull(string(e.Code)),
		"sentCode":    orNull(e.SentCode),
		"known":       e.Known,
		"status":      nil,
		"message":     e.Message,
		"type":        orNull(e.Type),
		"param":       orNull(e.Param),
		"requestId":   orNull(e.RequestID),
		"details":     e.Details,
		"shouldRetry": e.ShouldRetry,
		"recovery":    e.Recovery,
		"actor":       e.Actor,
		"docsUrl":     orNull(e.DocsURL),
	}
	if e.Status != 0 {
		result["status"] = e.Status
	}
	result["retryAfterMs"] = nil
	if e.RetryAfter != nil {
		result["retryAfterMs"] = e.RetryAfter.Milliseconds()
	}
	return result
}

func orNull(text string) any {
	if text == "" {
		return nil
	}
	return text
}
