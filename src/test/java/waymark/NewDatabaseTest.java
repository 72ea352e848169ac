package waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import waymark.database.BundledPostgres;

/// Which public numbers a database holds before anybody has brought a partnership in, and which it keeps
/// when it is brought up to date.
class NewDatabaseTest {

    private static final String BEFORE = "20261129.9400";

    private final BundledPostgres server = TestDatabase.server();

    @Test
    void a_new_one_has_the_numbers_of_the_whole_country_and_an_older_one_keeps_what_it_had() {
        create("older", "template0");
        migrate("older", BEFORE);
        create("newer", "older");
        superuser("older").sql("""
                        insert into directory.partnership (code, name, strategy_title, strategy_from, strategy_to, source)
                        values ('EXAMPLE', 'Example', 'Strategy', 2026, 2029, 'a test')
                        """).update();
        migrate("older", "latest");
        migrate("newer", "latest");

        assertThat(lines("newer"))
                .contains(
                        "EMERGENCY 999 t everywhere",
                        "POLICE_101 101 t everywhere",
                        "MS_HELPLINE +448000121700 t everywhere")
                .allMatch(line -> line.endsWith(" t everywhere"));
        assertThat(lines("older"))
                .containsAll(lines("newer"))
                .contains("ER_EDT +441377241273 f EAST_RIDING", "HULL_ASC  f HULL");
    }

    private List<String> lines(String database) {
        return superuser(database)
                .sql(
                        "select concat_ws(' ', code, e164, national, coalesce(area, 'everywhere')) from directory.help_line")
                .query(String.class)
                .list();
    }

    private void create(String name, String template) {
        var owner = TestDatabase.owner();
        owner.sql("create database %s template %s owner waymark_owner".formatted(name, template))
                .update();
        owner.sql("grant connect on database %s to waymark_migrator".formatted(name))
                .update();
    }

    /// What is run anew at each start is today's, and fits only what is brought up to date.
    private void migrate(String name, String target) {
        Flyway.configure()
                .repeatableSqlMigrationPrefix(target.equals(BEFORE) ? "none" : "R")
                .dataSource(
                        url(name), server.migrator().user(), server.migrator().password())
                .defaultSchema("waymark_migrations")
                .initSql("set role waymark_owner")
                .target(target)
                .load()
                .migrate();
    }

    private JdbcClient superuser(String name) {
        var user = server.superuser();
        return JdbcClient.create(new DriverManagerDataSource(url(name), user.user(), user.password()));
    }

    private String url(String name) {
        return server.url().replaceAll("/[^/]*$", "/" + name);
    }
}
