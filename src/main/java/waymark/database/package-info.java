/// The database that Waymark starts on: the PostgreSQL it brings along ([BundledPostgres]) or one that
/// somebody else runs ([ExternalDatabase]). Ready before Spring starts: the roles exist, the migrations have
/// not run yet.
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {})
@NullMarked
package waymark.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
