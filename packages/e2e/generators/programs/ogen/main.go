package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"example.org/caller/client"
)

func main() {
	api, err := client.NewClient(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	for _, name := range []string{"known", "later", "more", "fewer", "null", "other"} {
		json, err := api.GetJson(context.Background(), client.GetJsonParams{Name: name})
		if err != nil {
			log.Fatal(err)
		}
		switch body := json.(type) {
		case *client.GatewayNotFoundJsonHeaders:
			fmt.Println("json", name, text(body.Response.Error.Code))
		case *client.GatewayErrorJsonStatusCodeWithHeaders:
			fmt.Println("json", name, text(body.Response.Error.Code))
		}
		problem, err := api.GetProblem(context.Background(), client.GetProblemParams{Name: name})
		if err != nil {
			log.Fatal(err)
		}
		switch body := problem.(type) {
		case *client.GatewayNotFoundProblemHeaders:
			fmt.Println("problem", name, text(body.Response.Code))
		case *client.GatewayErrorProblemStatusCodeWithHeaders:
			fmt.Println("problem", name, text(body.Response.Code))
		}
	}
}

func text(code client.OptNilString) string {
	return code.Or("null")
}
