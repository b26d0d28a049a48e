-- A photo with a talk: of a flip-over or a card, made small and without where it was taken. Its content is a file; taken away, the content goes.
CREATE TABLE talk_photo (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  conversation_id INTEGER NOT NULL REFERENCES conversation,
  file_id INTEGER NOT NULL REFERENCES file,
  recorded_at TEXT NOT NULL CHECK (length(recorded_at) = 24),
  recorded_by INTEGER NOT NULL REFERENCES person,
  voided_at TEXT CHECK (length(voided_at) = 24),
  voided_by INTEGER REFERENCES person,
  void_reason TEXT,
  replaces_id INTEGER REFERENCES talk_photo,
  CHECK ((voided_at IS NULL) = (void_reason IS NULL))
) STRICT;
CREATE INDEX talk_photo_talk ON talk_photo (conversation_id, id) WHERE voided_at IS NULL;
CREATE INDEX talk_photo_file ON talk_photo (file_id);
CREATE INDEX file_content ON file (sha256) WHERE removed_at IS NULL; -- whether anything still needs a content
