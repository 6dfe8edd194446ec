CREATE INDEX "cases_of_conversation" ON "cases" USING btree ("workspace_id","conversation_id");
--> statement-breakpoint
-- As before, but what a customer added takes the place of no way they chose, and the moment a call is over comes along.
CREATE OR REPLACE FUNCTION card_of(asked_workspace text, asked_conversation text) RETURNS json LANGUAGE plpgsql AS $$
DECLARE
  card json;
BEGIN
  PERFORM set_config('app.workspace_id', asked_workspace, true);
  SELECT json_build_object(
    'workspace', json_build_object('id', w.workspace_id, 'name', w.name, 'timeZone', w.time_zone, 'region', w.region),
    'summary', v.summary,
    'readUpTo', v.updated_at,
    'parked', w.standing = 'parked',
    'forgotten', v.conversation_id IS NULL AND c.id IS NULL AND EXISTS (SELECT FROM erasures
      WHERE workspace_id = asked_workspace
        AND subject_hash = subject_hash(asked_workspace, 'conversation', asked_conversation)),
    'supportCase', CASE WHEN c.id IS NOT NULL THEN json_build_object(
      'id', c.id, 'number', c.number, 'conversationId', c.conversation_id, 'contactId', c.contact_id,
      'status', c.status, 'tier', c.tier, 'severity', c.severity, 'owner', c.owner,
      'situation', c.situation, 'openedAt', c.opened_at, 'version', c.version) END,
    'clocks', (SELECT json_agg(k.clock - 'hours') FROM clocks k
      WHERE k.workspace_id = asked_workspace AND k.case_id = c.id AND k.running = 'running'),
    'troubles', (SELECT json_agg(json_build_object('kind', t.plan->>'kind', 'state', t.state, 'why', t.why) ORDER BY t.created_at, t.position)
      FROM effects t
      WHERE t.workspace_id = asked_workspace AND t.case_id = c.id AND t.state IN ('dead', 'needs-human')
        AND NOT (w.switched_off ? (t.plan->>'kind'))
        AND (t.created_at >= coalesce((SELECT max(h.sent_at) FROM handoffs h
            WHERE h.workspace_id = asked_workspace AND h.case_id = c.id), '-infinity')
          OR t.handoff_id = (SELECT h.id FROM handoffs h
            WHERE h.workspace_id = asked_workspace AND h.case_id = c.id ORDER BY h.sent_at DESC, h.id DESC LIMIT 1))),
    'handoffCount', (SELECT count(*) FROM handoffs h
      WHERE h.workspace_id = asked_workspace AND h.case_id = c.id AND h.state <> 'withdrawn'),
    'latestHandoff', (SELECT json_build_object(
        'id', h.id, 'state', h.state,
        'fromId', h.from_owner->>'teammateId', 'fromName', h.from_owner->>'name',
        'toId', h.to_owner->>'teammateId', 'toName', h.to_owner->>'name',
        'toTeamName', h.to_owner->'team'->>'name', 'acceptBy', h.accept_by,
        'noteState', n.state)
      FROM handoffs h
      LEFT JOIN effects n ON n.workspace_id = asked_workspace AND n.handoff_id = h.id
        AND n.plan->>'kind' = 'internal-note'
      WHERE h.workspace_id = asked_workspace AND h.case_id = c.id
      ORDER BY h.state = 'sent' DESC, h.sent_at DESC, h.id DESC LIMIT 1),
    'wait', (SELECT json_build_object('dueAt', q.due_at, 'overruns', q.overruns, 'alerted', q.alerted_at IS NOT NULL)
      FROM waits q
      WHERE q.workspace_id = asked_workspace AND q.case_id = c.id AND q.state = 'waiting'),
    'wish', (SELECT json_build_object('kind', y.kind, 'undone', coalesce((y.wish->>'undone')::boolean, false),
        'until', y.wish->>'until')
      FROM wishes y
      WHERE y.workspace_id = asked_workspace AND y.case_id = c.id AND y.kind <> 'addition'
      ORDER BY y.at DESC, y.id DESC LIMIT 1),
    'added', EXISTS (SELECT FROM wishes y
      WHERE y.workspace_id = asked_workspace AND y.case_id = c.id AND y.kind = 'addition'),
    'latestEventId', (SELECT e.id FROM events e
      WHERE e.workspace_id = asked_workspace AND e.case_id = c.id
      ORDER BY e.position DESC LIMIT 1))
  INTO card
  FROM workspaces w
  LEFT JOIN conversations v ON v.workspace_id = asked_workspace AND v.conversation_id = asked_conversation
  LEFT JOIN cases c ON c.workspace_id = asked_workspace AND c.conversation_id = asked_conversation
    AND c.status <> 'resolved'
  WHERE w.workspace_id = asked_workspace AND w.standing <> 'uninstalled';
  RETURN card;
END
$$;
