-- A number about who works somewhere is held to stricter rules than one about vacancies or courses.
ALTER TABLE plan_action ADD COLUMN about_people INTEGER NOT NULL DEFAULT 0 CHECK (about_people IN (0,1));

CREATE INDEX summary_plan ON employer_summary (broker_id, plan_id) WHERE plan_id IS NOT NULL; -- the plans of a broker's employers
