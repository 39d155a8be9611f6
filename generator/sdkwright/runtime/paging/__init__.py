"""Paging rules: how requests name a page, and how replies lead to the next one."""
