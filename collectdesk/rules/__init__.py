"""The conduct rules: rule packs and their evaluator."""
