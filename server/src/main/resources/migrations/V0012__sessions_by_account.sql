create index session_of_account on session (account_id, expires_at);
