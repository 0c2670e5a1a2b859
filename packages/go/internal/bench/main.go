// Command bench measures how long a known body takes to parse, and to be decoded
// by encoding/json, in the same run.
package main

import (
	"encoding/json"
	"fmt"
	"log"
	"math"
	"net/http"
	"time"

	"github.com/org/error-catalogue/packages/go/errorcodes"
)

const (
	rounds   = 1500
	perRound = 200
)

func main() {
	log.SetFlags(0)
	body := []byte(`{"error":{"message":"The model gpt-9 does not exist or you have no access to it yet","type":"request","param":"model","code":"model_not_found"}}`)
	header := http.Header{"Content-Type": {"application/json"}, "X-Request-Id": {"req_0123456789abcdef"}}
	parse, decode := math.Inf(1), math.Inf(1)
	for range rounds {
		parse = min(parse, nanoseconds(func() {
			if !errorcodes.ParseBody(404, header, body).Known {
				log.Fatal("the code of the body is not known")
			}
		}))
		decode = min(decode, nanoseconds(func() {
			var value any
			if err := json.Unmarshal(body, &value); err != nil {
				log.Fatal(err)
			}
		}))
	}
	fmt.Printf("{\"parseNs\": %.0f, \"decodeNs\": %.0f}\n", parse, decode)
}

// nanoseconds returns the average time of a call in a round.
func nanoseconds(call func()) float64 {
	start := time.Now()
	for range perRound {
		call()
	}
	return float64(time.Since(start).Nanoseconds()) / perRound
}
