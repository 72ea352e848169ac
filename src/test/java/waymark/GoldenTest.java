package waymark;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.NamedInterface;
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
    void every_module_and_what_it_may_import_is_listed() {
        var modules = ApplicationModules.of(Waymark.class);
        var text = new StringBuilder("""
                # The map of modules

                Each module, the modules whose types it uses, the types that other modules may use (those of its root, and of each interface it
                names), and its packages. Made by `GoldenTest`; `bin/golden` rewrites it.

                """);
        modules.stream()
                .sorted(Comparator.comparing(module -> module.getIdentifier().toString()))
                .forEach(module -> {
                    text.append("## ").append(module.getIdentifier()).append("\n\n");
                    text.append("- uses: ").append(uses(module, modules)).append("\n");
                    module.getNamedInterfaces().stream()
                            .sorted(Comparator.comparing(offered -> offered.isUnnamed() ? "" : offered.getName()))
                            .forEach(offered -> offers(offered, text));
                    text.append("- packages: ").append(packages(module)).append("\n\n");
                });

        Golden.compare("docs/map.md", text.toString());
    }

    private static String uses(ApplicationModule module, ApplicationModules modules) {
        var names = module.getDirectDependencies(modules)
                .uniqueModules()
                .map(used -> used.getIdentifier().toString())
                .sorted()
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "nothing" : names;
    }

    private static void offers(NamedInterface offered, StringBuilder text) {
        var types = offered.asJavaClasses()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !type.isNestedClass())
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.startsWith("Jte") && !name.equals("package-info"))
                .sorted()
                .distinct()
                .collect(Collectors.joining(", "));
        if (!types.isEmpty()) {
            text.append(offered.isUnnamed() ? "- offers: " : "- offers as `" + offered.getName() + "`: ")
                    .append(types)
                    .append("\n");
        }
    }

    private static String packages(ApplicationModule module) {
        return module.getBasePackage().stream()
                .filter(type -> !type.getSimpleName().startsWith("Jte")
                        && !type.getSimpleName().equals("package-info"))
                .map(type -> type.getPackageName().substring("waymark.".length()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    @Test
    void the_database_after_all_migrations_is_listed() {
        Golden.compare("docs/schema.sql", SchemaReader.read(TestDatabase.owner()));
    }
}
