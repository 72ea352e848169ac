package waymark;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.access.roles.RoleCatalogue;
import waymark.kernel.Permission;
import waymark.web.mvc.Routes;

@WaymarkTest
class GoldenTest {

    @Autowired
    Routes routes;

    @Autowired
    RoleCatalogue catalogue;

    @Test
    void every_route_and_its_permission_is_listed() {
        var lines = routes.all().stream().map(Routes.Route::line).collect(Collectors.joining("\n", "", "\n"));

        Golden.compare(
                "docs/routes.txt",
                "# method, path, permission, handler. Made by GoldenTest; bin/golden rewrites it.\n" + lines);
    }

    @Test
    void every_permission_and_who_holds_it_is_listed() {
        var text = new StringBuilder("""
                # Who may do what

                Made from `db/migration/R__permissions.sql` and `kernel/Permission.java` by `GoldenTest`; `bin/golden` rewrites it.

                """);
        for (var role : catalogue.roles()) {
            text.append("## ")
                    .append(role.title())
                    .append(" (`")
                    .append(role.code())
                    .append("`, scope: ")
                    .append(role.reach())
                    .append(")\n\n")
                    .append(role.sentence())
                    .append(".\n\n")
                    .append(role.sensitive() ? "Given by two people of two organisations.\n\n" : "");
            for (var permission : Permission.values()) {
                if (role.permissions().contains(permission)) {
                    text.append("- `")
                            .append(permission)
                            .append("` ")
                            .append(permission.sentence())
                            .append("\n");
                }
                if (role.own().contains(permission)) {
                    text.append("- `")
                            .append(permission)
                            .append("` ")
                            .append(permission.sentence())
                            .append(" (only where it names them)\n");
                }
                if (role.settingUp().contains(permission)) {
                    text.append("- `")
                            .append(permission)
                            .append("` ")
                            .append(permission.sentence())
                            .append(" (until the partnership has its first coordinator)\n");
                }
            }
            text.append("\n");
        }

        Golden.compare("docs/permissions.md", text.toString());
    }

    @Test
    void the_database_after_all_migrations_is_listed() {
        Golden.compare("docs/schema.sql", SchemaReader.read(TestDatabase.owner()));
    }
}
