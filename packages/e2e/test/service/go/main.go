// Asks the service that answers with an error, and prints the code in it and what it is known as.
package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"example.org/caller/chat"
)

func main() {
	client, err := chat.NewClientWithResponses(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	request := chat.ChatRequest{Model: "m", Messages: []chat.Message{}}
	response, err := client.CreateChatCompletionWithResponse(context.Background(), request)
	if err != nil {
		log.Fatal(err)
	}
	code := response.JSON400.Error.Code
	text, err := code.AsBadRequestCode1()
	if err != nil {
		log.Fatal(err)
	}
	known, err := code.AsKnownBadRequestCode()
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(text, known.Valid())
}
