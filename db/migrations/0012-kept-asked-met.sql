-- Promises kept and promises dropped are two lists, and so are the municipality's and the desk's.
DROP INDEX promise_closed;
CREATE INDEX promise_outcome ON promise (outcome, closed_on DESC, id DESC, employer_id, closed_on, voided_at) WHERE closed_on IS NOT NULL AND voided_at IS NULL;
CREATE INDEX promise_open_side ON promise (side, due_on, id, employer_id, closed_on, voided_at) WHERE closed_on IS NULL AND voided_at IS NULL;
-- Whose consent runs out soon and was not asked for again.
CREATE INDEX practice_ends ON good_practice (ends_on, id) WHERE state = 'consented' AND state_after = 'lapsed' AND voided_at IS NULL;
-- Which talk showed that a promise was kept, and which talks were one meeting.
CREATE INDEX promise_shown ON promise (shown_by_id) WHERE shown_by_kind = 'conversation';
CREATE INDEX conversation_meeting ON conversation (meeting_key) WHERE meeting_key IS NOT NULL;
