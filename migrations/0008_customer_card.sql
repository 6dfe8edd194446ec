-- Everything a customer's card in Messenger can show, and nothing else: what is internal is never read for it. In one
-- statement, for one contact of one workspace, at a cost that does not grow with the number of cases.
CREATE FUNCTION customer_card_of(asked_workspace text, asked_contact text, asked_conversation text, solved_since timestamptz)
RETURNS json LANGUAGE plpgsql AS $$
DECLARE
  card json;
BEGIN
  PERFORM set_config('app.workspace_id', asked_workspace, true);
  SELECT json_build_object(
    'timeZone', w.time_zone,
    'officeHours', w.catalog->'officeHours',
    'cases', (SELECT json_agg(json_build_object(
        'number', c.number,
        'here', c.conversation_id = asked_conversation,
        'status', c.status,
        'ownerName', c.owner->>'name',
        'teamName', c.owner->'team'->>'name',
        'openedAt', c.opened_at,
        'solvedAt', c.solved_at,
        'wait', (SELECT json_build_object(
            'state', q.state, 'startedAt', q.started_at, 'estimate', q.estimates->-1,
            'overruns', q.overruns, 'answeredAt', q.answered_at)
          FROM waits q
          WHERE q.workspace_id = asked_workspace AND q.case_id = c.id
          ORDER BY q.started_at DESC, q.id DESC LIMIT 1),
        'wishes', (SELECT json_agg(json_build_object('kind', y.kind, 'at', y.at,
            'undone', y.wish->'undone', 'from', y.wish->>'from', 'until', y.wish->>'until') ORDER BY y.at DESC, y.id DESC)
          FROM ((SELECT * FROM wishes x
            WHERE x.workspace_id = asked_workspace AND x.case_id = c.id AND x.kind = 'addition'
            ORDER BY x.at DESC, x.id DESC LIMIT 10)
            UNION ALL
            -- How they want to hear from us is found behind any number of things they added.
            (SELECT * FROM wishes x
            WHERE x.workspace_id = asked_workspace AND x.case_id = c.id AND x.kind <> 'addition'
            ORDER BY x.at DESC, x.id DESC LIMIT 10)) y),
        'customerZone', v.customer_zone,
        'told', v.told
      ) ORDER BY c.conversation_id = asked_conversation DESC, c.status <> 'resolved' DESC, c.opened_at DESC, c.id DESC)
      FROM (
        SELECT n.*, e.at AS solved_at
        FROM (SELECT * FROM cases k
          WHERE k.workspace_id = asked_workspace AND k.contact_id = asked_contact
          ORDER BY k.opened_at DESC LIMIT 50) n
        LEFT JOIN LATERAL (SELECT max(s.at) AS at FROM events s
          WHERE n.status = 'resolved' AND s.workspace_id = asked_workspace AND s.case_id = n.id
            AND s.happening->>'kind' = 'status-changed' AND s.happening->>'to' = 'resolved') e ON true
        WHERE n.status <> 'resolved' OR e.at >= solved_since
        ORDER BY n.conversation_id = asked_conversation DESC, n.status <> 'resolved' DESC, n.opened_at DESC, n.id DESC
        LIMIT 6
      ) c
      LEFT JOIN LATERAL (
        -- What reached them is kept apart when a conversation is read: neither thread nor reading is opened here.
        SELECT r.summary->'told' AS told, r.account->>'timeZone' AS customer_zone
        FROM conversations r
        WHERE r.workspace_id = asked_workspace AND r.conversation_id = c.conversation_id
          AND r.contact_id = asked_contact) v ON true))
  INTO card
  FROM workspaces w
  WHERE w.workspace_id = asked_workspace AND w.standing <> 'uninstalled';
  RETURN card;
END
$$;
