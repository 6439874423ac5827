-- Who somebody is while they begin comes from the session and the invitation, asked again at every step.
alter table beginning drop column fresh, drop column invitation;
