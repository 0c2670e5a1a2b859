package foreign

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"testing"

	"github.com/Azure/azure-sdk-for-go/sdk/azcore/runtime"
	anthropic "github.com/anthropics/anthropic-sdk-go/v2"
	withAnthropic "github.com/anthropics/anthropic-sdk-go/v2/option"
	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/credentials"
	"github.com/aws/aws-sdk-go-v2/service/bedrockruntime"
	"github.com/aws/smithy-go"
	"github.com/modelcontextprotocol/go-sdk/mcp"
	withOpenAI "github.com/openai/openai-go/v3/option"
	"github.com/openai/openai-go/v3/responses"
	"github.com/org/error-catalogue/packages/go/errorcodes"
	"golang.org/x/net/http2"
	"google.golang.org/api/googleapi"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

// clients are requests by the libraries of providers, without retries of their own.
var clients = map[string]func(url string, stream bool) error{
	"openai": func(url string, stream bool) error {
		// A client has all services, and compiles three times as long as this one.
		service := responses.NewResponseService(withOpenAI.WithBaseURL(url), withOpenAI.WithAPIKey("key"), withOpenAI.WithMaxRetries(0))
		params := responses.ResponseNewParams{Model: "m"}
		if !stream {
			_, err := service.New(context.Background(), params)
			return err
		}
		events := service.NewStreaming(context.Background(), params)
		for events.Next() {
		}
		return events.Err()
	},
	"anthropic": func(url string, stream bool) error {
		client := anthropic.NewClient(withAnthropic.WithBaseURL(url), withAnthropic.WithAPIKey("key"), withAnthropic.WithMaxRetries(0))
		params := anthropic.MessageNewParams{Model: "m", MaxTokens: 1}
		if !stream {
			_, err := client.Messages.New(context.Background(), params)
			return err
		}
		events := client.Messages.NewStreaming(context.Background(), params)
		for events.Next() {
		}
		return events.Err()
	},
	"google": func(url string, _ bool) error {
		response, err := http.Get(url)
		if err != nil {
			return err
		}
		defer response.Body.Close()
		return googleapi.CheckResponse(response)
	},
	"azure": func(url string, _ bool) error {
		response, err := http.Get(url)
		if err != nil {
			return err
		}
		return runtime.NewResponseError(response)
	},
	"aws": bedrock,
}

func bedrock(url string, _ bool) error {
	client := bedrockruntime.New(bedrockruntime.Options{
		BaseEndpoint:     &url,
		Region:           "eu-west-1",
		RetryMaxAttempts: 1,
		Credentials:      credentials.NewStaticCredentialsProvider("key", "secret", ""),
	})
	_, err := client.Converse(context.Background(), &bedrockruntime.ConverseInput{ModelId: aws.String("m")})
	return err
}

// fromError returns what is known about an error that a client returned.
func fromError(t *testing.T, err error) *errorcodes.ParsedError {
	t.Helper()
	parsed, ok := errorcodes.FromError(fmt.Errorf("outer: %w", err))
	if !ok {
		t.Fatal("there is no error")
	}
	return parsed
}

func TestAnErrorOfAClientIsTheResponseThatItCameFrom(t *testing.T) {
	raised := errorcodes.New(code, errorcodes.WithMessage("no"), errorcodes.WithParam("model"), errorcodes.WithRequestID("r-1"))
	url, _ := serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Retry-After", "7")
		errorcodes.WriteError(w, r, raised)
	}))
	for _, name := range []string{"openai", "anthropic", "google", "azure"} {
		t.Run(name, func(t *testing.T) {
			parsed := fromError(t, clients[name](url, false))
			if parsed.Code != code || parsed.Status != 404 || parsed.Message != "no" || parsed.Param != "model" ||
				parsed.RequestID != "r-1" || parsed.RetryAfter == nil || parsed.RetryAfter.Seconds() != 7 {
				t.Errorf("it is %+v", parsed)
			}
		})
	}
}

func TestAnErrorInAStreamIsItsEvent(t *testing.T) {
	for name, body := range map[string]string{
		"openai":    `{"error":{"message":"no","type":"server_error","param":null,"code":"upstream_error"}}`,
		"anthropic": `{"type":"error","error":{"type":"overloaded_error","message":"no"}}`,
	} {
		t.Run(name, func(t *testing.T) {
			url, _ := serve(t, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
				w.Header().Set("Content-Type", "text/event-stream")
				w.Header().Set("Request-Id", "r-1")
				_, _ = fmt.Fprintf(w, "event: error\ndata: %s\n\n", body)
			}))
			parsed := fromError(t, clients[name](url, true))
			if parsed.Message != "no" || parsed.Status < 500 || parsed.Recovery != errorcodes.Transient {
				t.Errorf("it is %+v", parsed)
			}
			if name == "anthropic" && parsed.RequestID != "r-1" { // openai-go keeps no headers.
				t.Errorf("it has the request id %q", parsed.RequestID)
			}
		})
	}
}

func TestAnExceptionOfAWSIsReadByItsName(t *testing.T) {
	url, _ := serve(t, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("X-Amzn-Errortype", "ThrottlingException")
		w.Header().Set("X-Amzn-Requestid", "r-1")
		w.Header().Set("Content-Type", "application/json")
		w.Header().Set("Retry-After", "7")
		w.WriteHeader(http.StatusTooManyRequests)
		_, _ = io.WriteString(w, `{"message":"too many requests"}`)
	}))
	parsed := fromError(t, clients["aws"](url, false))
	if parsed.Status != 429 || parsed.Type != "ThrottlingException" || parsed.Message != "too many requests" ||
		parsed.Recovery != errorcodes.Transient || parsed.RetryAfter == nil || parsed.RequestID != "r-1" {
		t.Errorf("it is %+v", parsed)
	}
	event := &smithy.GenericAPIError{Code: "throttlingException", Message: "too many requests"}
	if parsed := fromError(t, event); parsed.Status != 429 || parsed.Type != "ThrottlingException" {
		t.Errorf("an event that the library does not know is %+v", parsed)
	}
}

func TestTheStatusOfGRPCIsReadByItsCode(t *testing.T) {
	for code, want := range map[codes.Code]struct {
		typ    string
		status int
	}{
		codes.PermissionDenied:  {"PERMISSION_DENIED", 403},
		codes.NotFound:          {"NOT_FOUND", 404},
		codes.ResourceExhausted: {"RESOURCE_EXHAUSTED", 429},
		codes.Internal:          {"INTERNAL", 500},
		codes.Unavailable:       {"UNAVAILABLE", 503},
		codes.DeadlineExceeded:  {"DEADLINE_EXCEEDED", 504},
	} {
		parsed := fromError(t, status.Error(code, "no desc = given"))
		if parsed.Type != want.typ || parsed.Status != want.status || parsed.Message != "no desc = given" {
			t.Errorf("%v is %+v", code, parsed)
		}
	}
	if parsed := fromError(t, status.Error(codes.Canceled, "no")); parsed.Recovery != errorcodes.Terminal || parsed.Actor != errorcodes.Caller {
		t.Errorf("a canceled call is %+v", parsed)
	}
}

func TestAnErrorOfMCPIsReadByItsCode(t *testing.T) {
	implementation := &mcp.Implementation{Name: "n"}
	own, other := mcp.NewInMemoryTransports()
	server, err := mcp.NewServer(implementation, &mcp.ServerOptions{Capabilities: &mcp.ServerCapabilities{Tools: &mcp.ToolCapabilities{}}}).Connect(context.Background(), own, nil)
	if err != nil {
		t.Fatal(err)
	}
	client, err := mcp.NewClient(implementation, nil).Connect(context.Background(), other, nil)
	if err != nil {
		t.Fatal(err)
	}
	_, err = client.CallTool(context.Background(), &mcp.CallToolParams{Name: "none"})
	if parsed := fromError(t, err); parsed.Code != "-32602" || parsed.Status != 0 || parsed.Recovery != errorcodes.Terminal {
		t.Errorf("%v is %+v", err, parsed)
	}
	for _, end := range []func() error{server.Close, client.Close} {
		if err := end(); err != nil {
			t.Fatal(err)
		}
		// Until the client notices that the server is gone, its library may report a bare io.EOF.
		if err := client.Wait(); err != nil && !errors.Is(err, io.EOF) {
			t.Fatal(err)
		}
		_, err = client.CallTool(context.Background(), &mcp.CallToolParams{Name: "none"})
		if parsed := fromError(t, err); parsed.Recovery != errorcodes.Transient || parsed.Code != "" {
			t.Errorf("%v is %+v", err, parsed)
		}
	}
}

func TestAConnectionThatFailedIsTransient(t *testing.T) {
	url, _ := serve(t, http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }))
	for name, send := range clients {
		t.Run(name, func(t *testing.T) {
			if parsed := fromError(t, send(url, false)); parsed.Recovery != errorcodes.Transient || parsed.Status != 0 {
				t.Errorf("it is %+v", parsed)
			}
		})
	}
	err := http2.StreamError{Cause: io.EOF}
	if parsed := fromError(t, err); parsed.Recovery != errorcodes.Transient {
		t.Errorf("%v is %+v", err, parsed)
	}
}

func TestAConnectionOfHTTP2ThatTheServerClosesIsTransient(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	closed := make(chan error, 1)
	go func() { closed <- goAway(listener) }()
	protocols := new(http.Protocols)
	protocols.SetUnencryptedHTTP2(true)
	client := &http.Client{Transport: &http.Transport{Protocols: protocols}}
	_, err = client.Get("http://" + listener.Addr().String())
	if parsed := fromError(t, err); parsed.Recovery != errorcodes.Transient {
		t.Errorf("%v is %+v", err, parsed)
	}
	if err := <-closed; err != nil {
		t.Error(err)
	}
}

// goAway accepts a connection of HTTP/2, and closes it once there is a request.
func goAway(listener net.Listener) error {
	connection, err := listener.Accept()
	if err != nil {
		return err
	}
	defer connection.Close()
	if _, err := io.CopyN(io.Discard, connection, int64(len(http2.ClientPreface))); err != nil {
		return err
	}
	framer := http2.NewFramer(connection, connection)
	if err := framer.WriteSettings(); err != nil {
		return err
	}
	for {
		frame, err := framer.ReadFrame()
		if err != nil {
			return err
		}
		if frame.Header().Type == http2.FrameHeaders {
			return framer.WriteGoAway(frame.Header().StreamID, http2.ErrCodeInternal, nil)
		}
	}
}

func TestTheFirstOfJoinedErrorsCountsThatTellsAnything(t *testing.T) {
	gone := status.Error(codes.NotFound, "no")
	for name, row := range map[string]struct {
		err  error
		want int
	}{
		"after one that tells nothing": {errors.Join(errors.New("first"), gone), 404},
		"before another":               {errors.Join(gone, status.Error(codes.Internal, "no")), 404},
		"after one that gave up":       {errors.Join(context.Canceled, gone), 0},
		"as the cause of a timeout":    {&timeout{gone}, 404},
	} {
		if parsed := fromError(t, row.err); parsed.Status != row.want {
			t.Errorf("%s it is %+v", name, parsed)
		}
	}
}

// timeout is an error of a library that took too long, and has a cause.
type timeout struct{ cause error }

func (*timeout) Error() string   { return "timeout" }
func (*timeout) Timeout() bool   { return true }
func (*timeout) Temporary() bool { return true }
func (t *timeout) Unwrap() error { return t.cause }
