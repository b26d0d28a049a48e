-- What a promise's day and owner were before: asked of a list as on a day in the past.
CREATE INDEX history_promise ON history (record_id, action, id, at) WHERE record_kind = 'promise' AND action IN ('moved', 'passedOn');
-- The talks with partners among all talks, the last first.
CREATE INDEX conversation_partners ON conversation (held_on DESC, id DESC) WHERE partner_id IS NOT NULL AND voided_at IS NULL;
