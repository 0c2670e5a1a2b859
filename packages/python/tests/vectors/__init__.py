"""The vectors of the catalogue, and what runs them."""
