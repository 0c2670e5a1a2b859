package errorcodes_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"

	"github.com/org/error-catalogue/packages/go/errorcodes"
)

// received returns a response as a client receives it.
func received() *http.Response {
	body := `{"error":{"message":"There is no model gpt-9","type":"access","param":"model","code":"model_not_found"}}`
	return &http.Response{
		StatusCode: http.StatusNotFound,
		Header:     http.Header{"X-Request-Id": {"r-1"}},
		Body:       io.NopCloser(strings.NewReader(body)),
	}
}

func ExampleCheck() {
	response := received() // from http.Client.Do
	defer response.Body.Close()
	err := errorcodes.Check(response)
	if errors.Is(err, errorcodes.CodeModelNotFound) {
		fmt.Println("choose another model")
	}
	fmt.Println(err)
	// Output:
	// choose another model
	// model_not_found (404): There is no model gpt-9 [request r-1]
}

func ExampleParse() {
	failure := errorcodes.Parse(received())
	fmt.Println(failure.Code, failure.Status, failure.Param, failure.RequestID)
	fmt.Println(failure.Recovery, failure.Actor)
	fmt.Println(failure.DocsURL)
	// Output:
	// model_not_found 404 model r-1
	// correctable caller
	// https://errors.example.org/codes/model-not-found/
}

func ExampleParseEvent() {
	event := "event: error\ndata: {\"error\":{\"message\":\"Wait\",\"code\":\"get_channel_failed\"}}\n\n"
	if failure, ok := errorcodes.ParseEvent(http.StatusOK, nil, event); ok {
		fmt.Println(failure.Code, failure.Recovery)
	}
	_, ok := errorcodes.ParseEvent(http.StatusOK, nil, "data: {\"choices\":[]}\n\n")
	fmt.Println(ok)
	// Output:
	// get_channel_failed transient
	// false
}

func ExampleFromError() {
	ctx, cancel := context.WithTimeout(context.Background(), 0)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://127.0.0.1/", nil)
	if err != nil {
		return
	}
	_, err = http.DefaultClient.Do(request)
	if failure, ok := errorcodes.FromError(err); ok {
		fmt.Println(failure.Recovery, failure.Actor)
		fmt.Println(errors.Is(failure, context.DeadlineExceeded))
	}
	// Output:
	// transient operator
	// true
}

func ExampleCodeOf() {
	err := fmt.Errorf("asking gpt-9: %w", errorcodes.Check(received()))
	if code, ok := errorcodes.CodeOf(err); ok {
		info, _ := code.Info()
		fmt.Printf("%s: see %s\n", code, info.DocsURL)
	}
	// Output: model_not_found: see https://errors.example.org/codes/model-not-found/
}

func ExampleDecideRetry() {
	overloaded := errorcodes.ParseBody(http.StatusTooManyRequests, http.Header{"Retry-After": {"2"}}, nil)
	for attempt := 1; attempt <= 3; attempt++ {
		decision := errorcodes.DecideRetry(overloaded, attempt)
		fmt.Println(decision.Retry, decision.Delay, decision.Reason)
	}
	// Output:
	// true 2s transient
	// true 2s transient
	// false 0s attempts_used_up
}

func ExampleTransport() {
	attempts := 0
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if attempts++; attempts == 1 {
			w.Header().Set("Retry-After", "0")
			errorcodes.WriteError(w, r, errorcodes.CodeGetChannelFailed)
		}
	}))
	defer server.Close()

	client := &http.Client{Transport: &errorcodes.Transport{}}
	response, err := client.Post(server.URL, "application/json", strings.NewReader(`{"model":"gpt-9"}`))
	if err != nil {
		return
	}
	defer response.Body.Close()
	fmt.Println(response.StatusCode, attempts)
	// Output: 200 2
}
