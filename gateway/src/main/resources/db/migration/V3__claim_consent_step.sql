-- What the citizen answered on the consent page: claimed before it is carried out, so that it is the only answer. 'refuse',
-- or 'allow' and the items, space-separated.
alter table interaction add column answer text;
