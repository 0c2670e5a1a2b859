package errorcodes_test

import (
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"time"

	"github.com/org/error-catalogue/packages/go/errorcodes"
)

func ExampleNew() {
	err := errorcodes.New(errorcodes.CodeModelNotFound,
		errorcodes.WithMessage("There is no model gpt-9"),
		errorcodes.WithParam("model"),
		errorcodes.WithRequestID("r-1"),
	)
	fmt.Println(err)
	// Output: model_not_found (404): There is no model gpt-9 [request r-1]
}

func ExampleWithCause() {
	errNoRow := errors.New("no row")
	err := errorcodes.New(errorcodes.CodeModelNotFound,
		errorcodes.WithMessage("There is no model gpt-9"),
		errorcodes.WithCause(errNoRow),
	)
	fmt.Println(errors.Is(err, errNoRow))
	fmt.Println(err)
	// Output:
	// true
	// model_not_found (404): There is no model gpt-9
}

func ExampleError_Render() {
	err := errorcodes.New(errorcodes.CodeModelNotFound,
		errorcodes.WithMessage("There is no model gpt-9"),
		errorcodes.WithRetryAfter(30*time.Second),
	)
	rendered := err.Render(errorcodes.DefaultFormat)
	fmt.Println(rendered.Status, rendered.Header.Get("Retry-After"))
	fmt.Println(string(rendered.Body))
	// Output:
	// 404 30
	// {"error":{"message":"There is no model gpt-9","type":"access","param":null,"code":"model_not_found"}}
}

func ExampleError_LogValue() {
	withoutTime := func(_ []string, a slog.Attr) slog.Attr {
		if a.Key == slog.TimeKey {
			return slog.Attr{}
		}
		return a
	}
	logger := slog.New(slog.NewJSONHandler(os.Stdout, &slog.HandlerOptions{ReplaceAttr: withoutTime}))
	err := errorcodes.New(errorcodes.CodeModelNotFound,
		errorcodes.WithMessage("There is no model gpt-9"),
		errorcodes.WithCause(errors.New("no row")),
	)
	logger.Error("request failed", "err", err)
	// Output: {"level":"ERROR","msg":"request failed","err":{"code":"model_not_found","status":404,"message":"There is no model gpt-9","cause":"no row"}}
}

func ExampleWriteError() {
	handler := func(w http.ResponseWriter, r *http.Request) {
		errorcodes.WriteError(w, r, errorcodes.New(errorcodes.CodeModelNotFound,
			errorcodes.WithMessage("There is no model gpt-9"),
			errorcodes.WithParam("model"),
		))
	}
	recorder := httptest.NewRecorder()
	handler(recorder, httptest.NewRequest(http.MethodGet, "/models/gpt-9", nil))
	fmt.Println(recorder.Code, recorder.Header().Get("Content-Type"))
	fmt.Println(recorder.Body)
	// Output:
	// 404 application/json
	// {"error":{"message":"There is no model gpt-9","type":"access","param":"model","code":"model_not_found"}}
}

func ExampleMiddleware() {
	handler := errorcodes.Middleware(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {
		panic(errorcodes.New(errorcodes.CodeModelNotFound))
	}))
	recorder := httptest.NewRecorder()
	handler.ServeHTTP(recorder, httptest.NewRequest(http.MethodGet, "/models/gpt-9", nil))
	fmt.Println(recorder.Code, strings.Contains(recorder.Body.String(), "model_not_found"))
	// Output: 404 true
}
