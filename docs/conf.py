"""Sphinx configuration."""

project = "onrecord"
author = "the onrecord developers"
copyright = "2026, the onrecord developers"  # noqa: A001
extensions = ["myst_parser", "sphinx.ext.autodoc"]
html_theme = "furo"
html_title = "onrecord"
myst_enable_extensions = ["colon_fence"]
myst_heading_anchors = 3
exclude_patterns = ["_build"]
autodoc_member_order = "bysource"
