-- Partners by name; the employers they put forward, and who joined through them.
CREATE INDEX partner_name ON partner (sort_name, id);
CREATE INDEX employer_introduced ON employer (introduced_by_id) WHERE introduced_by_id IS NOT NULL;
CREATE INDEX membership_partner ON membership (partner_id, joined_on DESC, id DESC) WHERE partner_id IS NOT NULL AND voided_at IS NULL;
