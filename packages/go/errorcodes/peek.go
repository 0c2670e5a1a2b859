package errorcodes

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
)

// peek reads the part of a body that counts, and one byte that shows whether there is
// more, and restores the body.
func peek(response *http.Response) []byte {
	body := response.Body
	if body == nil {
		return nil
	}
	var start bytes.Buffer
	_, err := io.CopyN(&start, &carefulReader{reader: body}, maxBytes+1)
	rest := io.Reader(body)
	if err != nil {
		rest = failing{err}
	}
	response.Body = &replayed{io.MultiReader(bytes.NewReader(start.Bytes()), rest), body}
	return start.Bytes()
}

// replayed is a partly read body that starts anew.
type replayed struct {
	io.Reader
	io.Closer
}

// failing is a reader that always fails.
type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

// maxEmptyReads limits how often a reader may return nothing and no error.
const maxEmptyReads = 1024

// carefulReader turns anything that a reader does wrong into an error.
type carefulReader struct {
	reader io.Reader
	empty  int
}

// Read reads once. Its only way to fail is to return an error.
func (c *carefulReader) Read(into []byte) (n int, err error) {
	defer func() {
		if thrown := recover(); thrown != nil {
			n, err = 0, fmt.Errorf("errorcodes: the body panicked: %v", thrown)
		}
	}()
	n, err = c.reader.Read(into)
	switch {
	case n < 0 || n > len(into):
		return 0, errInvalidCount
	case n == 0 && err == nil:
		if c.empty++; c.empty >= maxEmptyReads {
			return 0, io.ErrNoProgress
		}
	}
	return n, err
}

var errInvalidCount = errors.New("errorcodes: the body returned an invalid count from Read")
