// Reads responses with the service's client, and prints the code in the body that it made of each.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"reflect"
	"strings"

	"example.org/caller/chat"
)

type sent struct {
	Status    int    `json:"status"`
	MediaType string `json:"mediaType"`
	Body      string `json:"body"`
}

func (s sent) response() *http.Response {
	return &http.Response{
		StatusCode: s.Status,
		Header:     http.Header{"Content-Type": {s.MediaType}},
		Body:       io.NopCloser(strings.NewReader(s.Body)),
	}
}

func main() {
	var responses []sent
	text, err := os.ReadFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	if err := json.Unmarshal(text, &responses); err != nil {
		log.Fatal(err)
	}
	for _, one := range responses {
		created, err := chat.ParseCreateChatCompletionResponse(one.response())
		if err != nil {
			log.Fatal(one, err)
		}
		listed, err := chat.ParseListModelsResponse(one.response())
		if err != nil {
			log.Fatal(one, err)
		}
		fmt.Println(codeIn(*created), codeIn(*listed))
	}
}

// codeIn returns the code of the one body that a response has.
func codeIn(response any) string {
	fields := reflect.ValueOf(response)
	var codes []string
	for i := range fields.NumField() {
		switch body := fields.Field(i).Interface().(type) {
		case *chat.GatewayErrorBody:
			if body != nil {
				codes = append(codes, textOf(body.Error.Code))
			}
		case *chat.GatewayProblemDetails:
			if body != nil {
				codes = append(codes, textOf(body.Code))
			}
		}
	}
	return strings.Join(codes, ",")
}

func textOf(code *string) string {
	if code == nil {
		return "null"
	}
	return *code
}
