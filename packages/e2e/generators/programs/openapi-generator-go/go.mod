module example.org/caller

go 1.24.0

require example.org/client v0.0.0

replace example.org/client => ./client
