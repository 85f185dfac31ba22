def report_page(record: object) -> str:
    return ""
