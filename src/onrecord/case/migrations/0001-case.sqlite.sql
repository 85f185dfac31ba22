-- A case in one SQLite file. Statements are separated by a blank line.

PRAGMA application_id = 1332630117

CREATE TABLE migration (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    applied_at TEXT NOT NULL
) STRICT

CREATE TABLE report (
    number INTEGER PRIMARY KEY,
    digest TEXT NOT NULL UNIQUE,
    title TEXT,
    outlet TEXT,
    url TEXT,
    byline TEXT,
    published TEXT,
    filed_at TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT

CREATE TABLE record (
    number INTEGER PRIMARY KEY,
    report INTEGER NOT NULL REFERENCES report (number),
    version TEXT NOT NULL,
    filed_at TEXT NOT NULL,
    data BLOB NOT NULL,
    UNIQUE (report, version)
) STRICT

CREATE TABLE judgement (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    verb TEXT NOT NULL,
    subject TEXT NOT NULL,
    details TEXT NOT NULL,
    note TEXT,
    digest TEXT NOT NULL UNIQUE
) STRICT

CREATE TABLE derived (
    name TEXT NOT NULL,
    key TEXT NOT NULL,
    place INTEGER NOT NULL,
    label TEXT NOT NULL,
    made_from TEXT NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (name, key)
) STRICT

CREATE INDEX derived_place ON derived (name, place)

CREATE INDEX derived_label ON derived (name, label, place)

CREATE TABLE derived_word (
    name TEXT NOT NULL,
    word TEXT NOT NULL,
    key TEXT NOT NULL,
    PRIMARY KEY (name, word, key)
) STRICT, WITHOUT ROWID

CREATE VIRTUAL TABLE report_words USING fts5 (title, text, content = 'report', content_rowid = 'number',
    tokenize = 'unicode61 remove_diacritics 0')

CREATE TRIGGER report_indexed AFTER INSERT ON report BEGIN
    INSERT INTO report_words (rowid, title, text) VALUES (new.number, new.title, new.text);
END

CREATE TRIGGER report_not_changed BEFORE UPDATE ON report BEGIN SELECT raise(ABORT, 'reports are never changed'); END

CREATE TRIGGER report_not_deleted BEFORE DELETE ON report BEGIN SELECT raise(ABORT, 'reports are never deleted'); END

CREATE TRIGGER record_not_changed BEFORE UPDATE ON record BEGIN SELECT raise(ABORT, 'records are never changed'); END

CREATE TRIGGER record_not_deleted BEFORE DELETE ON record BEGIN SELECT raise(ABORT, 'records are never deleted'); END

CREATE TRIGGER judgement_not_changed BEFORE UPDATE ON judgement BEGIN
    SELECT raise(ABORT, 'judgements are never changed');
END

CREATE TRIGGER judgement_not_deleted BEFORE DELETE ON judgement BEGIN
    SELECT raise(ABORT, 'judgements are never deleted');
END
