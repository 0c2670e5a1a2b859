package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	client "example.org/client"
)

func main() {
	configuration := client.NewConfiguration()
	configuration.Servers = client.ServerConfigurations{{URL: os.Args[1]}}
	api := client.NewAPIClient(configuration).ErrorsAPI
	for _, name := range []string{"known", "later", "more", "fewer", "null", "other"} {
		var failed *client.GenericOpenAPIError
		_, _, err := api.GetJson(context.Background(), name).Execute()
		if body, ok := (client.GatewayErrorBody{}), errors.As(err, &failed); ok {
			if body, ok = failed.Model().(client.GatewayErrorBody); ok {
				fmt.Println("json", name, text(body.Error.Code.Get()))
			}
		}
		_, _, err = api.GetProblem(context.Background(), name).Execute()
		if body, ok := (client.GatewayProblemDetails{}), errors.As(err, &failed); ok {
			if body, ok = failed.Model().(client.GatewayProblemDetails); ok {
				fmt.Println("problem", name, text(body.Code.Get()))
			}
		}
	}
}

func text(code *string) string {
	if code == nil {
		return "null"
	}
	return *code
}
