"""Operations -> methods: arguments, results, errors, and the words of their docstrings."""
