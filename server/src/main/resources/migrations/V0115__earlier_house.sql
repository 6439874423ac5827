create table earlier_house (
  person_id  uuid not null,
  id         uuid not null,
  kind       text not null,
  at         timestamptz,
  sealed     bytea not null,
  brought_at timestamptz not null,
  primary key (person_id, id)
);
create index earlier_house_by_time on earlier_house (person_id, at desc nulls last, id);
comment on table  earlier_house is 'What stood about a person in a house where they were before, brought here in their copy. To be read by them; nothing here is done with it.';
comment on column earlier_house.person_id is 'Whose.';
comment on column earlier_house.id is 'Made from what it says, so that the same line brought twice is kept once.';
comment on column earlier_house.kind is 'Of which table it was there, such as message.';
comment on column earlier_house.at is 'When it was; empty where it does not say.';
comment on column earlier_house.sealed is 'The whole line as the copy had it, sealed with the person''s key.';
comment on column earlier_house.brought_at is 'When it was brought here.';
