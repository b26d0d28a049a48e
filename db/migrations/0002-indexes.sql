-- What 50,000 employers and 400,000 conversations taught: docs/performance.md.
CREATE INDEX conversation_replaced ON conversation (replaces_id) WHERE replaces_id IS NOT NULL; -- asked for each conversation that is shown

DROP INDEX establishment_district;
CREATE INDEX establishment_district ON establishment (district, municipality, is_head, employer_id) WHERE closed_on IS NULL;

DROP INDEX promise_open_side;
DROP INDEX promise_open_due;
CREATE INDEX promise_open ON promise ((side = 'employer'), due_on, id, employer_id, closed_on, voided_at) WHERE closed_on IS NULL AND voided_at IS NULL; -- ours first, counted from the index alone
DROP INDEX promise_closed;
CREATE INDEX promise_closed ON promise (closed_on DESC, id DESC, employer_id, voided_at) WHERE closed_on IS NOT NULL AND voided_at IS NULL;

CREATE INDEX summary_lapses ON employer_summary (sort_name, employer_id, lapses) WHERE lapses > 0;
CREATE INDEX summary_kinds ON employer_summary (sort_name, employer_id, kinds) WHERE kinds > 0;
