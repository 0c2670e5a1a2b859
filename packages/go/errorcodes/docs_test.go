package errorcodes_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"
)

func TestEverythingPublicIsDocumented(t *testing.T) {
	paths, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	count := 0
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		for _, declared := range file.Decls {
			for name, doc := range documented(declared) {
				if count++; strings.TrimSpace(doc) == "" {
					t.Errorf("%s: %s has no doc comment", path, name)
				}
			}
		}
	}
	if count < 50 {
		t.Errorf("only %d names were found", count)
	}
}

// documented returns the public names in a declaration with their doc comments. The
// constants of a group share its comment.
func documented(declared ast.Decl) map[string]string {
	docs := map[string]string{}
	note := func(name *ast.Ident, comments ...*ast.CommentGroup) {
		if !name.IsExported() {
			return
		}
		for _, comment := range comments {
			docs[name.Name] += comment.Text()
		}
	}
	switch declared := declared.(type) {
	case *ast.FuncDecl:
		if isPublic(declared.Recv) {
			note(declared.Name, declared.Doc)
		}
	case *ast.GenDecl:
		for _, spec := range declared.Specs {
			switch spec := spec.(type) {
			case *ast.TypeSpec:
				note(spec.Name, declared.Doc, spec.Doc)
				if shape, ok := spec.Type.(*ast.StructType); ok && spec.Name.IsExported() {
					for _, field := range shape.Fields.List {
						for _, name := range field.Names {
							note(name, field.Doc)
						}
					}
				}
			case *ast.ValueSpec:
				for _, name := range spec.Names {
					note(name, declared.Doc, spec.Doc)
				}
			}
		}
	}
	return docs
}

// isPublic reports whether a function is not a method, or a method of a public type.
func isPublic(receiver *ast.FieldList) bool {
	if receiver == nil {
		return true
	}
	of := receiver.List[0].Type
	if star, ok := of.(*ast.StarExpr); ok {
		of = star.X
	}
	name, ok := of.(*ast.Ident)
	return ok && name.IsExported()
}
