-- A search reads thousands of tokens that sound alike. With what the policy asks beside them it is answered from the index, without a row of the
-- table, which lie all over it. That other index answered nothing else.
create index token_search on intelligence.token (token, entity) include (unit, reach, report);
drop index intelligence.token_token;
