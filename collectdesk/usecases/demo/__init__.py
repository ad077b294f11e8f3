"""The demo office: a small lender's book, invented from a seed, believable in every field."""
