"""What people see: the command line, pages, exports, the notebook view."""
