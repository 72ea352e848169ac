package waymark;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.NamedInterface;

/// The modules as Spring Modulith reads them, which takes seconds: once for both tests.
class ModulesTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(Waymark.class);

    @Test
    void modules_use_only_what_their_package_info_lists() {
        MODULES.verify();
    }

    @Test
    void every_module_and_what_it_may_import_is_listed() {
        var text = new StringBuilder("""
                # The map of modules

                Each module, the modules whose types it uses, the types that other modules may use (those of its root, and of each interface it
                names), and its packages. Made by `ModulesTest`; `bin/golden` rewrites it.

                """);
        MODULES.stream()
                .sorted(Comparator.comparing(module -> module.getIdentifier().toString()))
                .forEach(module -> {
                    text.append("## ").append(module.getIdentifier()).append("\n\n");
                    text.append("- uses: ").append(uses(module)).append("\n");
                    module.getNamedInterfaces().stream()
                            .sorted(Comparator.comparing(offered -> offered.isUnnamed() ? "" : offered.getName()))
                            .forEach(offered -> offers(offered, text));
                    text.append("- packages: ").append(packages(module)).append("\n\n");
                });

        Golden.compare("docs/map.md", text.toString());
    }

    private static String uses(ApplicationModule module) {
        var names = module.getDirectDependencies(MODULES)
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
}
