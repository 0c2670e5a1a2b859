package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"example.org/caller/client"
)

func main() {
	api, err := client.NewClientWithResponses(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	for _, name := range []string{"known", "later", "more", "fewer", "null", "other"} {
		json, err := api.GetJsonWithResponse(context.Background(), name)
		if err != nil {
			log.Fatal(err)
		}
		if body := json.JSON404; body != nil {
			fmt.Println("json", name, text(body.Error.Code))
		} else if body := json.JSONDefault; body != nil {
			fmt.Println("json", name, text(body.Error.Code))
		}
		problem, err := api.GetProblemWithResponse(context.Background(), name)
		if err != nil {
			log.Fatal(err)
		}
		if body := problem.ApplicationproblemJSON404; body != nil {
			fmt.Println("problem", name, text(body.Code))
		} else if body := problem.ApplicationproblemJSONDefault; body != nil {
			fmt.Println("problem", name, text(body.Code))
		}
	}
}

func text(code *string) string {
	if code == nil {
		return "null"
	}
	return *code
}
