// Command roundtrip raises errors in a server, and shows what a client receives.
package main

import (
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"time"

	"github.com/org/error-catalogue/packages/go/errorcodes"
)

func main() {
	log.SetFlags(0)
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	server := &http.Server{Handler: errorcodes.Middleware(routes()), ReadHeaderTimeout: time.Minute}
	go func() {
		if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
			log.Fatal(err)
		}
	}()
	for _, path := range []string{"/quota", "/model", "/unknown", "/nothing"} {
		show(path, call("http://"+listener.Addr().String()+path))
	}
	if err := server.Close(); err != nil {
		log.Fatal(err)
	}
}

// routes returns a handler whose paths fail in different ways.
func routes() http.Handler {
	mux := http.NewServeMux()
	for path, err := range map[string]error{
		"/quota": errorcodes.New(errorcodes.CodeInsufficientUserQuota, errorcodes.WithCause(io.EOF)),
		"/model": errorcodes.New(errorcodes.CodeModelNotFound,
			errorcodes.WithMessage("There is no model gpt-9"), errorcodes.WithParam("model")),
		"/unknown": errors.New("what only the log should say"),
	} {
		mux.HandleFunc("GET "+path, func(w http.ResponseWriter, r *http.Request) {
			errorcodes.WriteError(w, r, err)
		})
	}
	return mux
}

// call returns the error of a request, or nil.
func call(url string) error {
	response, err := http.Get(url)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	return errorcodes.Check(response)
}

func show(path string, err error) {
	failure, ok := errorcodes.FromError(err)
	switch {
	case !ok:
		fmt.Printf("%s: fine\n", path)
	case errors.Is(err, errorcodes.CodeInsufficientUserQuota):
		fmt.Printf("%s: top up\n", path)
	default:
		decision := errorcodes.DecideRetry(err, 1)
		fmt.Printf("%s: %v (%s, %s; retry: %s)\n", path, failure, failure.Recovery, failure.Actor, decision.Reason)
	}
}
