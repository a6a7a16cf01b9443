--liquibase formatted sql logicalFilePath:relais

-- Written in what Derby and PostgreSQL have in common. A change set that was released is never edited: add another one.
-- An open beginning is 0001-01-01 where it belongs to a key, an open end 9999-12-31 where days are compared.

--changeset relais:territory
create table region (
  code varchar(2) not null primary key,
  name varchar(200) not null
);
create table departement (
  code varchar(3) not null primary key,
  name varchar(200) not null,
  region varchar(2) not null references region (code)
);
create table commune (
  code varchar(5) not null primary key,
  name varchar(200) not null,
  departement varchar(3) not null references departement (code),
  arrondissement varchar(10),
  population integer,
  part_of varchar(5),
  valid_from date,
  valid_to date
);
create table mission_locale (
  code varchar(8) not null primary key,
  name varchar(200) not null,
  seat varchar(5) not null,
  departement varchar(3) not null,
  region varchar(2) not null references region (code),
  valid_from date,
  valid_to date
);
create index mission_locale_region on mission_locale (region);
create table mission_locale_zone (
  commune varchar(5) not null,
  mission_locale varchar(8) not null references mission_locale (code),
  from_day date not null,
  to_day date,
  shared boolean not null,
  primary key (commune, mission_locale, from_day)
);
create table pole_emploi_site (
  safir varchar(5) not null primary key,
  name varchar(200) not null,
  post_code varchar(10) not null,
  city varchar(200) not null,
  departement varchar(3) not null,
  region varchar(2) not null references region (code),
  valid_from date,
  valid_to date
);
create table occupation (
  code varchar(5) not null primary key,
  name varchar(200) not null
);
create table employment_zone (
  commune varchar(5) not null primary key,
  zone varchar(4) not null
);

--changeset relais:steering
create table objective (
  id bigint not null primary key,
  steering_level smallint not null,
  code varchar(8) not null,
  objective_year integer not null,
  volume integer not null,
  agreed_on date not null,
  source varchar(1000) not null
);
create sequence objective_seq as bigint start with 1;
create table convention (
  reference varchar(40) not null primary key,
  steering_level smallint not null,
  code varchar(8) not null,
  signed_on date,
  effective_on date not null,
  ends_on date not null
);
create table convention_theme (
  reference varchar(40) not null references convention (reference),
  theme varchar(200) not null,
  primary key (reference, theme)
);
create table convention_party (
  reference varchar(40) not null references convention (reference),
  party varchar(200) not null,
  primary key (reference, party)
);
create table parameter_value (
  parameter varchar(60) not null,
  from_day date not null,
  amount integer not null,
  source varchar(1000) not null,
  primary key (parameter, from_day)
);

--changeset relais:revisions
-- grows with every save, so that a picture kept in memory knows when it is stale
create table revision (
  room varchar(20) not null primary key,
  latest bigint not null
);
insert into revision (room, latest) values ('territory', 0);
insert into revision (room, latest) values ('steering', 0);

--changeset relais:people
create table person (
  id bigint not null primary key,
  pole_emploi_id varchar(8) not null,
  region varchar(2) not null,
  site varchar(5) not null,
  last_name varchar(200) not null,
  first_name varchar(200) not null,
  birth_date date not null,
  sex smallint,
  address varchar(400) not null,
  positioned_acc boolean,
  other_support smallint,
  project smallint,
  obstacles smallint,
  bearings boolean,
  network boolean,
  discouraged boolean,
  training_level smallint,
  project_level smallint,
  left_school_on date,
  declared_at timestamp not null,
  constraint person_pole_emploi_id unique (pole_emploi_id)
);
create index person_region on person (region);
create index person_site on person (site);
create sequence person_seq as bigint start with 1;
-- what was declared before: a correction keeps history (R-D2)
create table person_former (
  id bigint generated always as identity primary key,
  person bigint not null references person (id),
  pole_emploi_id varchar(8) not null,
  site varchar(5) not null,
  last_name varchar(200) not null,
  first_name varchar(200) not null,
  birth_date date not null,
  sex smallint,
  address varchar(400) not null,
  positioned_acc boolean,
  other_support smallint,
  project smallint,
  obstacles smallint,
  bearings boolean,
  network boolean,
  discouraged boolean,
  training_level smallint,
  project_level smallint,
  left_school_on date,
  declared_at timestamp not null,
  replaced_at timestamp not null
);
-- append-only (W3): nothing in the platform updates or deletes a row
create table fact (
  id bigint not null primary key,
  person bigint not null references person (id),
  kind smallint not null,
  on_day date not null,
  recorded_at timestamp not null,
  origin varchar(100) not null,
  message_key varchar(100) not null,
  supersedes bigint,
  withdrawn boolean not null,
  cotraitance bigint,
  mission_locale varchar(8),
  site varchar(5),
  commune varchar(5),
  detail smallint,
  by_partner smallint,
  other_day date,
  ground varchar(1000),
  constraint fact_message unique (origin, message_key)
);
create index fact_person on fact (person);
create sequence fact_seq as bigint start with 1 increment by 100;
create sequence cotraitance_seq as bigint start with 1;

--changeset relais:projection
-- derived from the facts, may be emptied and rebuilt at any time
create table cotraitance (
  id bigint not null primary key,
  person bigint not null references person (id),
  mission_locale varchar(8) not null,
  site varchar(5) not null,
  affected_on date not null,
  accepted_on date,
  initialised_on date,
  ended_on date,
  end_reason smallint,
  counting smallint not null,
  counting_year smallint,
  due_on date
);
create index cotraitance_person on cotraitance (person);
create index cotraitance_mission_locale on cotraitance (mission_locale, id);
create index cotraitance_affected_on on cotraitance (affected_on);
create index cotraitance_due_on on cotraitance (due_on);
create table cotraitance_segment (
  cotraitance bigint not null references cotraitance (id),
  from_day date not null,
  to_day date not null,
  phase smallint not null,
  state smallint,
  open_alerts smallint not null,
  counting smallint not null,
  primary key (cotraitance, from_day)
);

--changeset relais:notes
-- what was done about a co-traitance and can't be derived from its facts
create table announcement (
  id bigint generated always as identity primary key,
  person bigint not null references person (id),
  cotraitance bigint not null,
  on_day date not null,
  rule varchar(10) not null,
  announced_at timestamp not null
);
create index announcement_person on announcement (person);
create table provisional_affectation (
  cotraitance bigint not null primary key,
  person bigint not null references person (id),
  noted_at timestamp not null
);
create index provisional_affectation_person on provisional_affectation (person);
-- one row per mission locale and year, locked by whoever is about to take a place (R-E6)
create table places (
  mission_locale varchar(8) not null,
  counting_year smallint not null,
  asked bigint not null,
  primary key (mission_locale, counting_year)
);

--changeset relais:decisions
create table decision (
  id bigint not null primary key,
  person bigint not null references person (id),
  on_day date not null,
  author varchar(100) not null,
  outcome smallint not null,
  decided_at timestamp not null
);
create index decision_person on decision (person, on_day);
create sequence decision_seq as bigint start with 1;
create table decision_answer (
  decision bigint not null references decision (id),
  place smallint not null,
  plugin varchar(200) not null,
  bundle varchar(200) not null,
  version varchar(100) not null,
  verdict smallint not null,
  explanation_fr varchar(2000) not null,
  explanation_en varchar(2000) not null,
  missing varchar(500) not null,
  primary key (decision, place)
);
create table decision_impediment (
  decision bigint not null references decision (id),
  place smallint not null,
  rule varchar(10) not null,
  message_fr varchar(2000) not null,
  message_en varchar(2000) not null,
  remedy_fr varchar(2000) not null,
  remedy_en varchar(2000) not null,
  primary key (decision, place)
);
create table decision_destination (
  decision bigint not null references decision (id),
  place smallint not null,
  mission_locale varchar(8) not null,
  name varchar(200) not null,
  room_left integer not null,
  primary key (decision, place)
);

--changeset relais:audit
-- append-only (R-D1)
create table audit (
  id bigint generated always as identity primary key,
  happened_at timestamp not null,
  user_name varchar(100) not null,
  operation varchar(100) not null,
  subject varchar(1000) not null
);
create index audit_happened_at on audit (happened_at);
create index audit_user_name on audit (user_name);

--changeset relais:derby-settings dbms:derby
-- A deadlock is found after 2 s, not 20; a batch of a thousand files isn't a reason to lock a whole table. Larger logs and rarer
-- checkpoints make batches a quarter faster. They belong to the database, whoever starts it.
call syscs_util.syscs_set_database_property('derby.locks.deadlockTimeout', '2');
call syscs_util.syscs_set_database_property('derby.locks.waitTimeout', '30');
call syscs_util.syscs_set_database_property('derby.locks.escalationThreshold', '100000');
call syscs_util.syscs_set_database_property('derby.storage.logSwitchInterval', '50000000');
call syscs_util.syscs_set_database_property('derby.storage.checkpointInterval', '100000000');

--changeset relais:outbox
-- append-only: what partners were told; the last row of a key is what they hold to be true
create table outbox (
  told_on date not null,
  id bigint generated always as identity,
  person bigint not null references person (id),
  pole_emploi_id varchar(8) not null,
  flow smallint not null,
  cotraitance bigint,
  marked_on date,
  action_kind smallint not null,
  mission_locale varchar(8),
  on_day date not null,
  detail varchar(40),
  site varchar(5),
  appointment date,
  because_fact bigint,
  told_at timestamp not null,
  primary key (told_on, id)
);
create index outbox_person on outbox (person);
-- days that are closed, and how many rows of each flow they have
create table outbox_day (
  told_on date not null primary key,
  sealed_at timestamp not null
);
create table outbox_count (
  told_on date not null references outbox_day (told_on),
  flow smallint not null,
  records integer not null,
  primary key (told_on, flow)
);
create table outbox_sum (
  partner smallint not null,
  told_on date not null references outbox_day (told_on),
  form varchar(10) not null,
  sha256 varchar(64) not null,
  size_in_bytes bigint not null,
  primary key (partner, told_on, form)
);
create table outbox_acknowledgement (
  partner smallint not null,
  told_on date not null references outbox_day (told_on),
  sha256 varchar(64) not null,
  user_name varchar(100) not null,
  acknowledged_at timestamp not null,
  primary key (partner, told_on)
);
insert into revision (room, latest) values ('outbox', 0);

--changeset relais:committee-decisions
-- append-only (I-E6, W3)
create table committee_decision (
  id bigint generated always as identity primary key,
  committee smallint not null,
  mission_locale varchar(8) not null,
  decision_year smallint not null,
  decided_on date not null,
  finding varchar(1000) not null,
  places integer,
  until_day date,
  recorded_by varchar(100) not null,
  recorded_at timestamp not null
);
create index committee_decision_place on committee_decision (mission_locale, decision_year);

--changeset relais:outbox-affected-on
-- by which partners know a co-traitance
alter table outbox add column affected_on date;

--changeset relais:flows-in
-- files of flows and how far each was taken; the records that they brought, of which those that were applied keep only what tells them
-- apart (R-X2, I-X2)
create table flow_file (
  id bigint not null primary key,
  sender varchar(100) not null,
  roles varchar(2000) not null,
  name varchar(200) not null,
  hash varchar(64) not null,
  format smallint not null,
  done boolean not null,
  taken integer not null,
  applied integer not null,
  unchanged integer not null,
  rejected integer not null,
  orphans integer not null,
  received_at timestamp not null,
  done_at timestamp not null,
  constraint flow_file_hash unique (sender, hash)
);
create sequence flow_file_seq as bigint start with 1;
create table flow_record (
  id bigint not null primary key,
  sender varchar(100) not null,
  record_key varchar(64) not null,
  hash varchar(43) not null,
  state smallint not null,
  waits_for smallint,
  flow smallint,
  pole_emploi_id varchar(8),
  mission_locale varchar(8),
  about varchar(64),
  withdrawal boolean not null,
  content varchar(2000),
  raw varchar(4000) not null,
  field varchar(60),
  rule varchar(10),
  message_fr varchar(1000),
  message_en varchar(1000),
  remedy_fr varchar(1000),
  remedy_en varchar(1000),
  file bigint not null references flow_file (id),
  line integer not null,
  constraint flow_record_key unique (sender, record_key)
);
create index flow_record_person on flow_record (pole_emploi_id);
create index flow_record_about on flow_record (sender, about);
create index flow_record_state on flow_record (state, id);
create sequence flow_record_seq as bigint start with 1;
-- append-only: what was applied and goes against R-E1 to R-E6 (I-X3)
create table flow_flag (
  id bigint generated always as identity primary key,
  person bigint not null references person (id),
  cotraitance bigint not null,
  mission_locale varchar(8) not null,
  rule varchar(10) not null,
  message_fr varchar(1000) not null,
  message_en varchar(1000) not null,
  sender varchar(100) not null,
  noted_at timestamp not null
);
create index flow_flag_cotraitance on flow_flag (cotraitance);

--changeset relais:merges
-- W2: a merged file leads to the one it is part of; facts stay with the identifier under which they were told
alter table person add column merged_into bigint;
create index person_merged_into on person (merged_into);
create index person_birth_date on person (birth_date, id);
create table person_merge (
  id bigint not null primary key,
  kept bigint not null references person (id),
  other bigint not null references person (id),
  on_day date not null,
  ground varchar(1000) not null,
  decided_by varchar(100) not null,
  decided_at timestamp not null,
  undone_on date,
  undone_ground varchar(1000),
  undone_by varchar(100),
  undone_at timestamp
);
create index person_merge_kept on person_merge (kept);
create index person_merge_other on person_merge (other);
create sequence person_merge_seq as bigint start with 1;
create table person_told_apart (
  one bigint not null references person (id),
  other bigint not null references person (id),
  ground varchar(1000) not null,
  told_by varchar(100) not null,
  told_at timestamp not null,
  primary key (one, other)
);
create index person_told_apart_other on person_told_apart (other);

--changeset relais:clock-runs
-- one run at a time over all nodes (R-L18), and what each did
create table clock_lease (
  id smallint not null primary key,
  holder varchar(40),
  until_at timestamp
);
insert into clock_lease (id) values (1);
create table clock_run (
  id bigint generated always as identity primary key,
  until_day date not null,
  started_at timestamp not null,
  ended_at timestamp not null,
  user_name varchar(100) not null,
  cancellations integer not null,
  exits_for_age integer not null,
  exits_for_one_year integer not null,
  exits_for_no_registration integer not null,
  told integer not null
);
create index clock_run_until_day on clock_run (until_day);

--changeset relais:flow-alerts
-- append-only (R-O5, W3): that an alert was raised, with the figures of that day, and what each level did
create table flow_alert (
  id bigint generated always as identity primary key,
  kind smallint not null,
  mission_locale varchar(8) not null,
  alert_year smallint not null,
  on_day date not null,
  objective integer not null,
  counted integer not null,
  awaiting integer not null,
  total integer not null,
  raised_at timestamp not null,
  constraint flow_alert_once unique (alert_year, mission_locale, kind, objective)
);
create table flow_alert_act (
  id bigint generated always as identity primary key,
  alert bigint not null references flow_alert (id),
  steering_level smallint not null,
  kind smallint not null,
  on_day date not null,
  finding varchar(1000) not null,
  user_name varchar(100) not null,
  acted_at timestamp not null
);
create index flow_alert_act_alert on flow_alert_act (alert);

--changeset relais:flow-file-format
-- the same bytes in another format say something else
alter table flow_file drop constraint flow_file_hash;
alter table flow_file add constraint flow_file_hash unique (sender, hash, format);

--changeset relais:flow-alerts-of-levels
-- R-O5: a region's and the nation's objectives have alerts, too; those before were about missions locales
alter table flow_alert drop constraint flow_alert_once;
alter table flow_alert add column place_level smallint not null default 1;
alter table flow_alert add column place_code varchar(8) not null default '';
update flow_alert set place_code = mission_locale;
alter table flow_alert drop column mission_locale;
alter table flow_alert add constraint flow_alert_once unique (alert_year, place_code, kind, objective);

--changeset relais:flow-record-raw dbms:derby
-- a record as it came, whole: what is cut can't be corrected
alter table flow_record add column whole clob(65536);
update flow_record set whole = raw;
alter table flow_record drop column raw;
rename column flow_record.whole to raw;

--changeset relais:flow-record-raw-postgresql dbms:postgresql
alter table flow_record alter column raw type text;

--property name:long.text value:clob(65536) dbms:derby
--property name:long.text value:text dbms:postgresql

--changeset relais:flow-rectification
-- append-only (I-X12): what a record said before somebody corrected it here; record is what holds, former what it was told as
create table flow_rectification (
  id bigint generated always as identity primary key,
  hash varchar(43) not null,
  record bigint not null references flow_record (id),
  former bigint not null references flow_record (id),
  state smallint not null,
  content varchar(2000),
  raw ${long.text} not null,
  field varchar(60),
  rule varchar(10),
  message_fr varchar(1000),
  message_en varchar(1000),
  remedy_fr varchar(1000),
  remedy_en varchar(1000),
  corrected_by varchar(100) not null,
  corrected_at timestamp not null
);
create index flow_rectification_record on flow_rectification (record);
create index flow_rectification_former on flow_rectification (former, hash);

--changeset relais:matters
-- derived from the facts like the segments: what is to be seen to about a co-traitance, and on which days
create table cotraitance_matter (
  cotraitance bigint not null references cotraitance (id),
  kind smallint not null,
  from_day date not null,
  to_day date not null,
  reason smallint,
  settlement smallint,
  primary key (cotraitance, kind, from_day)
);
create index cotraitance_matter_open on cotraitance_matter (kind, to_day);
-- of flow F10: the last day of an excuse, and who became the adviser
alter table outbox add column until_day date;
alter table outbox add column adviser varchar(64);
-- sittings in which many alerts were settled at once (R-L10); append-only
create table alert_sitting (
  id bigint not null primary key,
  held_on date not null,
  label varchar(200) not null,
  settlement smallint not null,
  ground varchar(1000) not null,
  settled_by varchar(100) not null,
  recorded_at timestamp not null
);
create sequence alert_sitting_seq as bigint start with 1;
create table alert_sitting_item (
  sitting bigint not null references alert_sitting (id),
  cotraitance bigint not null,
  raised_on date not null,
  primary key (cotraitance, raised_on, sitting)
);
create index alert_sitting_item_sitting on alert_sitting_item (sitting);

--changeset relais:mission-locale-mergers
-- W9: a merger is one dated record; reached is the person up to whom what follows from it, or from its being taken back, was derived
create table mission_locale_merger (
  id bigint not null primary key,
  former varchar(8) not null references mission_locale (code),
  successor varchar(8) not null references mission_locale (code),
  on_day date not null,
  ground varchar(1000) not null,
  decided_by varchar(100) not null,
  decided_at timestamp not null,
  undone_on date,
  undone_ground varchar(1000),
  undone_by varchar(100),
  undone_at timestamp,
  reached bigint not null
);
create sequence mission_locale_merger_seq as bigint start with 1;
-- who follows a co-traitance from when until when: only of those whose mission locale merged, and then for their whole time
create table cotraitance_follower (
  cotraitance bigint not null references cotraitance (id),
  from_day date not null,
  to_day date not null,
  mission_locale varchar(8) not null,
  primary key (cotraitance, from_day)
);
create index cotraitance_follower_mission_locale on cotraitance_follower (mission_locale, cotraitance);

--property name:jar value:blob(5242880) dbms:derby
--property name:jar value:bytea dbms:postgresql

--changeset relais:plugins
-- jars of plug-ins by digest, and what was done with them (R-C5): append-only, shared by all nodes
create table plugin_jar (
  digest varchar(64) not null primary key,
  bundle varchar(150) not null,
  version varchar(100) not null,
  content ${jar} not null,
  kept_at timestamp not null,
  constraint plugin_jar_version unique (bundle, version)
);
create table plugin_in_jar (
  digest varchar(64) not null references plugin_jar (digest),
  place smallint not null,
  plugin varchar(100) not null,
  extension_point varchar(200) not null,
  primary key (digest, place)
);
create table plugin_event (
  id bigint generated always as identity primary key,
  region varchar(2) not null,
  digest varchar(64) not null references plugin_jar (digest),
  act smallint not null,
  origin smallint not null,
  done_by varchar(100) not null,
  done_at timestamp not null,
  why varchar(1000) not null
);
insert into revision (room, latest) values ('plugins', 0);
-- the jar that answered (W5)
alter table decision_answer add column digest varchar(64);

--changeset relais:judged-profiles
-- what the criteria got to see when they answered, so that they can be asked again (R-C6): the attributes that R-C7 allows and no others.
-- All empty for decisions from before.
alter table decision add column region varchar(2);
alter table decision add column missions_locales varchar(500);
alter table decision add column commune varchar(5);
alter table decision add column project smallint;
alter table decision add column obstacles smallint;
alter table decision add column bearings boolean;
alter table decision add column network boolean;
alter table decision add column discouraged boolean;
alter table decision add column training_level smallint;
alter table decision add column project_level smallint;
alter table decision add column left_school_on date;
alter table decision add column registered_since date;

--changeset relais:shadow
-- what was found on versions in shadow (R-C5): a trial is the act that put the version there; up_to is the last decision that isn't traffic
create table shadow_trial (
  event bigint not null primary key references plugin_event (id),
  begun_at timestamp not null,
  up_to bigint not null,
  dropped bigint not null
);
-- traffic or kept decisions; outcomes are both 0 for what wasn't evaluated
create table shadow_count (
  event bigint not null references shadow_trial (event),
  traffic boolean not null,
  former smallint not null,
  later smallint not null,
  decisions bigint not null,
  primary key (event, traffic, former, later)
);
create table shadow_case (
  event bigint not null references shadow_trial (event),
  decision bigint not null references decision (id),
  former smallint not null,
  later smallint not null,
  primary key (event, decision)
);
-- tried: of the version in shadow, else of the one in force
create table shadow_case_answer (
  event bigint not null,
  decision bigint not null,
  tried boolean not null,
  place smallint not null,
  plugin varchar(200) not null,
  bundle varchar(200) not null,
  version varchar(100) not null,
  digest varchar(64),
  verdict smallint not null,
  explanation_fr varchar(2000) not null,
  explanation_en varchar(2000) not null,
  missing varchar(500) not null,
  primary key (event, decision, tried, place),
  constraint shadow_case_answer_case foreign key (event, decision) references shadow_case (event, decision)
);
create index decision_region on decision (region, id desc);

--changeset relais:decision-choices
-- what each choice of destination answered, the one that prevails first (I-T6, I-T7); preferred: missions locales, best first
create table decision_choice (
  decision bigint not null references decision (id),
  place smallint not null,
  plugin varchar(200) not null,
  bundle varchar(200) not null,
  version varchar(100) not null,
  digest varchar(64),
  verdict smallint not null,
  explanation_fr varchar(2000) not null,
  explanation_en varchar(2000) not null,
  preferred varchar(500) not null,
  primary key (decision, place)
);

--changeset relais:record-first-keys
-- the key that tells most comes first: with the sender first, PostgreSQL takes either index for the sender alone while the table is new, and
-- keeps reading all of its records that way
alter table flow_record drop constraint flow_record_key;
alter table flow_record add constraint flow_record_key unique (record_key, sender);
drop index flow_record_about;
create index flow_record_about on flow_record (about, sender);

--changeset relais:people-gate
-- shared by transactions that make files of people, closed by one that keeps a record of somebody unknown (R-X1)
insert into revision (room, latest) values ('people', 0);

--changeset relais:shadow-destinations
-- what choices of destination were shown, so that they can be asked again (R-C6): the missions locales that were offered, then the neighbours;
-- no figures where nothing was agreed
create table decision_offer (
  decision bigint not null references decision (id),
  place smallint not null,
  neighbour boolean not null,
  mission_locale varchar(8) not null,
  name varchar(200) not null,
  objective integer,
  room_left integer,
  primary key (decision, place)
);
-- to which mission locale people would be sent first; both are - for what wasn't evaluated
create table shadow_destination (
  event bigint not null references shadow_trial (event),
  traffic boolean not null,
  former varchar(8) not null,
  later varchar(8) not null,
  decisions bigint not null,
  primary key (event, traffic, former, later)
);
create table shadow_redirection (
  event bigint not null,
  decision bigint not null,
  former varchar(8) not null,
  later varchar(8) not null,
  primary key (event, decision),
  constraint shadow_redirection_case foreign key (event, decision) references shadow_case (event, decision)
);
-- tried: of the version in shadow, else of the one in force
create table shadow_case_choice (
  event bigint not null,
  decision bigint not null,
  tried boolean not null,
  place smallint not null,
  plugin varchar(200) not null,
  bundle varchar(200) not null,
  version varchar(100) not null,
  digest varchar(64),
  verdict smallint not null,
  explanation_fr varchar(2000) not null,
  explanation_en varchar(2000) not null,
  preferred varchar(500) not null,
  primary key (event, decision, tried, place),
  constraint shadow_case_choice_case foreign key (event, decision) references shadow_redirection (event, decision)
);

--changeset relais:records-gate
-- shared by transactions that bring records, closed by one that brings a record naming another of which nobody heard (I-X6, R-X1)
insert into revision (room, latest) values ('records', 0);

--changeset relais:regional-attributes
-- attributes of people that a region declared for its own criteria (R-C5, R-C7): kind as of the list of codes, words separated by commas;
-- accepted says what the last vetting says
create table attribute_declaration (
  name varchar(60) not null primary key,
  region varchar(2) not null references region (code),
  kind smallint not null,
  least integer not null,
  most integer not null,
  words varchar(2100) not null,
  label_fr varchar(200) not null,
  label_en varchar(200) not null,
  purpose varchar(1000) not null,
  declared_by varchar(100) not null,
  declared_at timestamp not null,
  accepted boolean
);
create table attribute_vetting (
  id bigint generated always as identity primary key,
  attribute varchar(60) not null references attribute_declaration (name),
  accepted boolean not null,
  decided_on date not null,
  legal_ground varchar(1000) not null,
  vetted_by varchar(100) not null,
  vetted_at timestamp not null
);
create table person_attribute (
  person bigint not null references person (id),
  attribute varchar(60) not null references attribute_declaration (name),
  told varchar(40) not null,
  told_by varchar(100) not null,
  told_at timestamp not null,
  primary key (person, attribute)
);
-- what was told before: a correction keeps history (R-D2)
create table person_attribute_former (
  id bigint generated always as identity primary key,
  person bigint not null references person (id),
  attribute varchar(60) not null references attribute_declaration (name),
  told varchar(40) not null,
  told_by varchar(100) not null,
  told_at timestamp not null,
  replaced_by varchar(100) not null,
  replaced_at timestamp not null
);
-- what the criteria of the region were shown, so that they can be asked again (R-C6)
create table decision_attribute (
  decision bigint not null references decision (id),
  attribute varchar(60) not null references attribute_declaration (name),
  told varchar(40) not null,
  primary key (decision, attribute)
);
