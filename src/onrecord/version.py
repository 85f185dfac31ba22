"""The version of onrecord, as installed."""

from importlib.metadata import version

VERSION = version("onrecord")
