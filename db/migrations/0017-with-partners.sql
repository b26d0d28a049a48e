-- Talks and promises with a partner: its page, and its open promises.
CREATE INDEX conversation_partner ON conversation (partner_id, held_on DESC, id DESC) WHERE partner_id IS NOT NULL;
CREATE INDEX promise_partner ON promise (partner_id, closed_on, due_on) WHERE partner_id IS NOT NULL;
