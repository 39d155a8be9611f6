"""Operations -> methods: arguments, results, errors and docstrings."""
