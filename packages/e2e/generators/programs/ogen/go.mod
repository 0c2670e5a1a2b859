module example.org/caller

go 1.24.0
