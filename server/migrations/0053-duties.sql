-- What waits for an office is looked up each time that an inbox opens: indexes over what waits alone.
create index filing_waiting on filing (season_id, turn) where turn is not null;
create index finding_question_waiting on finding_question (filing_id) where outcome is null;
create index proceeding_turn on proceeding (turn) where turn is not null;
create index objection_waiting on objection (id) where state = 'open';
create index evaluator_waiting on evaluator (standing) where standing in ('submitted', 'reviewed');
create index entry_leaving_waiting on entry_leaving (authority) where state = 'proposed';
