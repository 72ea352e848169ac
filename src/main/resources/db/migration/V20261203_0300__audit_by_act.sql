-- The audit log is filtered by act, and by the acts of a kind of thing.
create index leaf_act on audit.leaf (act, at desc);
