module github.com/org/error-catalogue/packages/go

go 1.23
