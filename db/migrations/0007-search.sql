-- One index for the texts of all records, in groups of three letters, so that a part of a word is found too. Texts come without accents,
-- each word after a space. rowid = kind, day and number of the record (search/record-index.server.ts): newest first is the index's own order.
-- The rows of a database that was here before are added at the next start.
CREATE VIRTUAL TABLE record_search USING fts5 (text, note, content='', contentless_delete=1, tokenize="trigram");

-- Keys that do something by themselves can be switched off (WCAG 2.1.4).
ALTER TABLE person ADD COLUMN shortcuts INTEGER NOT NULL DEFAULT 1 CHECK (shortcuts IN (0,1));

CREATE INDEX promise_owner ON promise (owner_id) WHERE owner_id IS NOT NULL AND voided_at IS NULL;
