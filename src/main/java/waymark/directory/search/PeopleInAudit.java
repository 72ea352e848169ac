package waymark.directory.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.AuditedPeople;
import waymark.web.search.Match;
import waymark.web.search.Matching;
import waymark.web.search.Spelling;
import waymark.web.search.Spelling.Why;

/// Names the people in the audit log: an account has the id of its person.
@Repository
@Transactional(readOnly = true)
class PeopleInAudit implements AuditedPeople {

    private static final String SELECT = """
            select id, ref, name, organisation_name as organisation, '/directory/people/' || ref as path
              from directory_open.person
            """;

    private final JdbcClient db;

    PeopleInAudit(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<UUID, Someone> named(Collection<UUID> accounts) {
        return db
                .sql(SELECT + " where id = any(:accounts)")
                .param("accounts", accounts.toArray(UUID[]::new))
                .query(Someone.class)
                .stream()
                .collect(Collectors.toMap(Someone::id, someone -> someone));
    }

    @Override
    public List<Someone> find(String words) {
        var all = db.sql(SELECT).query(Someone.class).list();
        return Matching.<Someone>in(all, words, someone -> List.of(Spelling.of(someone.name(), Why.NAME))).stream()
                .sorted(Comparator.comparingInt((Match<Someone> found) -> -found.score())
                        .thenComparing(found -> found.what().name())
                        .thenComparing(found -> found.what().ref()))
                .map(Match::what)
                .toList();
    }

    @Override
    public Map<String, String> scopes() {
        var names = new HashMap<String, String>();
        db.sql("""
                select 'area:' || code as code, name from directory_open.area
                union all
                select 'organisation:' || code, name from directory_open.organisation
                """).query(row -> {
            names.put(row.getString("code"), row.getString("name"));
        });
        return names;
    }
}
