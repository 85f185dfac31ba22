-- A case in a PostgreSQL database. Statements are separated by a blank line.

CREATE TABLE migration (
    number integer PRIMARY KEY,
    name text NOT NULL,
    applied_at text NOT NULL
)

CREATE TABLE report (
    number integer PRIMARY KEY,
    digest text NOT NULL UNIQUE,
    title text,
    outlet text,
    url text,
    byline text,
    published text,
    filed_at text NOT NULL,
    text text NOT NULL,
    words tsvector GENERATED ALWAYS AS (to_tsvector('simple', left(coalesce(title, '') || ' ' || text, 500000))) STORED
)

CREATE INDEX report_words ON report USING gin (words)

CREATE TABLE record (
    number integer PRIMARY KEY,
    report integer NOT NULL REFERENCES report (number),
    version text NOT NULL,
    filed_at text NOT NULL,
    data bytea NOT NULL,
    UNIQUE (report, version)
)

CREATE TABLE judgement (
    number integer PRIMARY KEY,
    at text NOT NULL,
    by text NOT NULL,
    verb text NOT NULL,
    subject text NOT NULL,
    details text NOT NULL,
    note text,
    digest text NOT NULL UNIQUE
)

CREATE TABLE derived (
    name text NOT NULL,
    key text NOT NULL,
    place integer NOT NULL,
    label text NOT NULL,
    made_from text NOT NULL,
    data bytea NOT NULL,
    PRIMARY KEY (name, key)
)

CREATE INDEX derived_place ON derived (name, place)

CREATE INDEX derived_label ON derived (name, label, place)

CREATE TABLE derived_word (
    name text NOT NULL,
    word text NOT NULL,
    key text NOT NULL,
    PRIMARY KEY (name, word, key)
)

CREATE FUNCTION never_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION USING MESSAGE = TG_TABLE_NAME || 's are never changed or deleted';
END
$$

CREATE TRIGGER report_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON report
    FOR EACH STATEMENT EXECUTE FUNCTION never_changed()

CREATE TRIGGER record_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON record
    FOR EACH STATEMENT EXECUTE FUNCTION never_changed()

CREATE TRIGGER judgement_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON judgement
    FOR EACH STATEMENT EXECUTE FUNCTION never_changed()
