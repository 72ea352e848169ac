package waymark.system.lines;

import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;

/// Which versions run here.
@Component
class Versions {

    /// @param name of the part
    record Version(String name, String version) {}

    private final JdbcClient db;
    private final ObjectProvider<Flyway> flyway;
    private volatile @Nullable String schema;

    Versions(JdbcClient db, ObjectProvider<Flyway> flyway) {
        this.db = db;
        this.flyway = flyway;
    }

    List<Version> all(Actor actor) {
        return List.of(
                new Version("Waymark", program()),
                new Version("Tables", schema()),
                new Version("Java", Runtime.version().toString()),
                new Version(
                        "PostgreSQL",
                        db.sql("select current_setting('server_version')")
                                .query(String.class)
                                .single()));
    }

    private static String program() {
        return Optional.ofNullable(Versions.class.getPackage().getImplementationVersion())
                .orElse("built here, without a number");
    }

    /// The last migration, asked once: it is looked up over a connection of its own.
    private String schema() {
        var known = schema;
        if (known != null) {
            return known;
        }
        var found = Optional.ofNullable(flyway.getIfAvailable())
                .map(one -> one.info().current())
                .map(MigrationInfo::getVersion)
                .map(String::valueOf)
                .orElse("not known");
        schema = found;
        return found;
    }
}
