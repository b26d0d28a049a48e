-- What a promise's day and owner were before: asked of a list as on a day in the past.
CREATE INDEX history_promise ON history (record_id, action, id, at) WHERE record_kind = 'promise' AND action IN ('moved', 'passedOn');
