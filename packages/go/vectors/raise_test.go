package vectors_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/org/error-catalogue/packages/go/errorcodes"
)

// raiseOptions are the options of a vector.
type raiseOptions struct {
	Status                           *int
	Message, Param, RequestID, Cause *string
	RetryAfterMs                     *float64
	Details                          any
}

func (o raiseOptions) options() (options []errorcodes.Option) {
	if o.Status != nil {
		options = append(options, errorcodes.WithStatus(*o.Status))
	}
	if o.Message != nil {
		options = append(options, errorcodes.WithMessage(*o.Message))
	}
	if o.Param != nil {
		options = append(options, errorcodes.WithParam(*o.Param))
	}
	if o.RequestID != nil {
		options = append(options, errorcodes.WithRequestID(*o.RequestID))
	}
	if o.RetryAfterMs != nil {
		options = append(options, errorcodes.WithRetryAfter(milliseconds(*o.RetryAfterMs)))
	}
	if o.Details != nil {
		options = append(options, errorcodes.WithDetails(o.Details))
	}
	if o.Cause != nil {
		options = append(options, errorcodes.WithCause(errors.New(*o.Cause)))
	}
	return options
}

func runRaise(raw json.RawMessage) error {
	var v struct {
		Code     errorcodes.Code
		Options  raiseOptions
		Expected struct {
			Refused  bool
			Status   int
			Rendered map[errorcodes.BodyFormat]any
		}
	}
	if err := given(raw, &v); err != nil {
		return err
	}
	raised, refusal := raise(v.Code, v.Options.options())
	if raised == nil || v.Expected.Refused {
		return equal("whether it is refused ("+refusal+")", raised == nil, v.Expected.Refused)
	}
	printed, err := json.Marshal(raised)
	if err != nil {
		return err
	}
	if cause := v.Options.Cause; cause != nil && strings.Contains(string(printed), *cause) {
		return fmt.Errorf("its JSON discloses the cause: %s", printed)
	}
	bodies := map[errorcodes.BodyFormat]any{}
	for format := range v.Expected.Rendered {
		rendered := raised.Render(format)
		if err := equal("the status", rendered.Status, v.Expected.Status); err != nil {
			return err
		}
		header := map[string]string{}
		for name, values := range rendered.Header {
			header[strings.ToLower(name)] = strings.Join(values, ", ")
		}
		bodies[format] = map[string]any{
			"headers": header,
			"body":    json.RawMessage(rendered.Body),
			"parsed":  resultOf(errorcodes.ParseBody(rendered.Status, rendered.Header, rendered.Body)),
		}
	}
	return equal("what is sent", bodies, v.Expected.Rendered)
}

// raise creates an error, or returns the reason of the panic.
func raise(code errorcodes.Code, options []errorcodes.Option) (raised *errorcodes.Error, refusal string) {
	defer func() {
		if thrown := recover(); thrown != nil {
			refusal = fmt.Sprint(thrown)
		}
	}()
	return errorcodes.New(code, options...), ""
}
