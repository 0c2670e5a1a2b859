// Command driver reads response parts from standard input, one JSON object per line,
// and writes what the package parses from each as canonical JSON (RFC 8785), so that
// the results of all languages can be compared.
package main

import (
	"bufio"
	"encoding/json"
	"io"
	"log"
	"net/http"
	"os"
	"time"

	"github.com/org/error-catalogue/packages/go/errorcodes"
)

// parts is a line of the input; null means that a part is missing.
type parts struct {
	Status  int
	Headers [][2]string
	Body    []byte
	Now     int64
	Attempt int
	Random  float64
}

func main() {
	log.SetFlags(0)
	if err := driveAll(os.Stdin, os.Stdout); err != nil {
		log.Fatal(err)
	}
}

func driveAll(from io.Reader, to io.Writer) error {
	lines := json.NewDecoder(bufio.NewReaderSize(from, 1<<20))
	out := bufio.NewWriter(to)
	for {
		var r parts
		if err := lines.Decode(&r); err == io.EOF {
			return out.Flush()
		} else if err != nil {
			return err
		}
		line := append(object(nil, r.results()), '\n')
		if _, err := out.Write(line); err != nil {
			return err
		}
	}
}

func (r parts) results() []member {
	header := http.Header{}
	for _, pair := range r.Headers {
		header.Add(pair[0], pair[1])
	}
	parser := errorcodes.Parser{Now: func() time.Time { return time.UnixMilli(r.Now) }}
	parsed := parser.ParseBody(r.Status, header, r.Body)
	decision := errorcodes.DefaultRetryPolicy().Decide(parsed, r.Attempt, r.Random)
	return []member{
		{"decision", decisionOf(decision)},
		{"error", errorOf(parsed)},
	}
}

func decisionOf(decision errorcodes.RetryDecision) []member {
	var delay any
	if decision.Retry {
		delay = decision.Delay.Milliseconds()
	}
	return []member{{"delayMs", delay}, {"reason", string(decision.Reason)}, {"retry", decision.Retry}}
}

func errorOf(parsed *errorcodes.ParsedError) []member {
	var status, retryAfter, shouldRetry any
	if parsed.Status != 0 {
		status = int64(parsed.Status)
	}
	if parsed.RetryAfter != nil {
		retryAfter = parsed.RetryAfter.Milliseconds()
	}
	if parsed.ShouldRetry != nil {
		shouldRetry = *parsed.ShouldRetry
	}
	return []member{
		{"actor", string(parsed.Actor)},
		{"code", orNull(string(parsed.Code))},
		{"details", parsed.Details},
		{"docsUrl", orNull(parsed.DocsURL)},
		{"format", string(parsed.Format)},
		{"known", parsed.Known},
		{"message", parsed.Message},
		{"param", orNull(parsed.Param)},
		{"recovery", string(parsed.Recovery)},
		{"requestId", orNull(parsed.RequestID)},
		{"retryAfterMs", retryAfter},
		{"sentCode", orNull(parsed.SentCode)},
		{"shouldRetry", shouldRetry},
		{"status", status},
		{"type", orNull(parsed.Type)},
	}
}

func orNull(text string) any {
	if text == "" {
		return nil
	}
	return text
}
