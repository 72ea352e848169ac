package waymark.directory.organisations;

import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of the names that organisations are looked up by, which are saved as part of them.
class OtherNames {

    private final JdbcClient db;

    OtherNames(JdbcClient db) {
        this.db = db;
    }

    /// Those of the organisation and no others.
    void put(Organisation now) {
        var names = now.otherNames().stream().map(OtherName::name).toArray(String[]::new);
        var kinds = now.otherNames().stream().map(one -> one.as().code()).toArray(String[]::new);
        db.sql("""
                delete from directory.organisation_other_name o
                 where o.organisation = :code
                   and not exists (select from unnest(:names, :kinds) as x (name, kind)
                                    where x.name = o.name and x.kind = o.kind)
                """)
                .param("code", now.code())
                .param("names", names)
                .param("kinds", kinds)
                .update();
        db.sql("""
                insert into directory.organisation_other_name (organisation, name, kind)
                select :code, x.name, x.kind from unnest(:names, :kinds) as x (name, kind)
                on conflict do nothing
                """)
                .param("code", now.code())
                .param("names", names)
                .param("kinds", kinds)
                .update();
    }
}
