"""The examples in the domain's docstrings say what the code does."""

import doctest
import importlib
import pkgutil

import pytest

from collectdesk import domain

MODULES = [f"{domain.__name__}.{module.name}" for module in pkgutil.iter_modules(domain.__path__)]


@pytest.mark.parametrize("module", MODULES)
def test_examples(module: str) -> None:
    assert doctest.testmod(importlib.import_module(module)).failed == 0
