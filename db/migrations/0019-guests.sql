-- Who is invited to each appointment of a week: of one, and in the order in which they were named.
CREATE INDEX appointment_guests ON appointment_participant (appointment_id, id);
