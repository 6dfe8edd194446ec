CREATE INDEX "verdicts_by_age" ON "verdicts" USING btree ("workspace_id","at");
--> statement-breakpoint
-- Verdicts stay append-only for the program. The database alone removes them, of the transaction's own workspace, and
-- by their age alone: whatever moment is asked for, nothing younger than 180 days goes.
CREATE FUNCTION prune_verdicts(as_of timestamptz) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  own text := nullif(current_setting('app.workspace_id', true), '');
  removed bigint;
BEGIN
  DELETE FROM verdicts
    WHERE workspace_id = own AND at < least(as_of, clock_timestamp()) - interval '180 days';
  GET DIAGNOSTICS removed = ROW_COUNT;
  RETURN removed;
END
$$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION prune_verdicts(timestamptz) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION prune_verdicts(timestamptz) TO baton_app;
