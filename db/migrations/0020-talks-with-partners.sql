-- The talks with partners among all talks, the last first.
CREATE INDEX conversation_partners ON conversation (held_on DESC, id DESC) WHERE partner_id IS NOT NULL AND voided_at IS NULL;
