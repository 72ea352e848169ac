package waymark;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.ApplicationModule.Type;
import org.springframework.modulith.NamedInterface;
import org.springframework.modulith.core.ApplicationModules;

/// The modules, as their package-info declares them to Spring Modulith. Modulith itself takes half a
/// minute of a processor, most of it in looking classes up in lists: here the same rules are asked of
/// the classes directly, and the deep run asks Modulith whether it agrees.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModulesTest {

    private static final String ROOT = "waymark.";

    /// What a module offers without a name: the public types of its own package, and of an open module all.
    private static final String UNNAMED = "";

    private final JavaClasses house = ProgramClasses.all();
    private final Map<JavaClass, Set<String>> offered = new HashMap<>();

    @Test
    void modules_use_only_what_their_package_info_lists() {
        var wrong = new TreeSet<String>();
        for (var type : house) {
            targets(type)
                    .filter(target -> !mayUse(module(type), target))
                    .forEach(target -> wrong.add("%s uses %s".formatted(type.getName(), target.getName())));
        }

        assertThat(String.join("\n", wrong))
                .as("Not listed by the user’s package-info, or not offered by the used module")
                .isEmpty();
    }

    @Test
    void no_two_modules_need_each_other() {
        var left = uses();
        boolean fewer = true;
        while (fewer) {
            fewer = left.values().removeIf(used -> used.stream().noneMatch(left::containsKey));
        }

        assertThat(left).as("In a circle, or using one that is").isEmpty();
    }

    @Test
    void what_a_bean_needs_comes_through_its_constructor() {
        ArchRuleDefinition.noFields().should().beAnnotatedWith(Autowired.class).check(house);
    }

    @Test
    void every_module_and_what_it_may_import_is_listed() {
        var text = new StringBuilder("""
                # The map of modules

                Each module, the modules whose types it uses, the types that other modules may use (those of its root, and of each interface it
                names), and its packages. Made by `ModulesTest`; `bin/golden` rewrites it.

                """);
        uses().forEach((module, used) -> {
            text.append("## ").append(module).append("\n\n- uses: ");
            text.append(used.isEmpty() ? "nothing" : String.join(", ", used)).append("\n");
            offers(module)
                    .forEach((name, types) -> text.append(
                                    name.equals(UNNAMED) ? "- offers: " : "- offers as `" + name + "`: ")
                            .append(String.join(", ", types))
                            .append("\n"));
            text.append("- packages: ")
                    .append(String.join(", ", packages(module)))
                    .append("\n\n");
        });

        Golden.compare("docs/map.md", text.toString());
    }

    @Test
    @Deep
    void spring_modulith_agrees() {
        var modules = ApplicationModules.of(Waymark.class).verify();

        assertThat(modules.stream()
                        .collect(Collectors.toMap(
                                module -> module.getIdentifier().toString(),
                                module -> module.getDirectDependencies(modules)
                                        .uniqueModules()
                                        .map(used -> used.getIdentifier().toString())
                                        .collect(Collectors.toCollection(TreeSet::new)))))
                .isEqualTo(uses());
    }

    /// Each module with those whose types it uses.
    private Map<String, Set<String>> uses() {
        var uses = new TreeMap<String, Set<String>>();
        for (var type : house) {
            if (!module(type).isEmpty()) {
                var used = uses.computeIfAbsent(module(type), _ -> new TreeSet<>());
                targets(type).forEach(target -> used.add(module(target)));
            }
        }
        return uses;
    }

    /// What a class of a module uses of other modules.
    private static Stream<JavaClass> targets(JavaClass type) {
        return module(type).isEmpty()
                ? Stream.empty()
                : type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                        .filter(target ->
                                !module(target).isEmpty() && !module(target).equals(module(type)));
    }

    /// The part of the name after the root; empty for the root itself and for what is not ours.
    private static String module(JavaClass type) {
        var home = type.getPackageName();
        return home.startsWith(ROOT) ? home.substring(ROOT.length()).split("\\.", 2)[0] : "";
    }

    private boolean mayUse(String user, JavaClass target) {
        var allowed = declared(user).allowedDependencies();
        var names = offered.computeIfAbsent(target, this::offered);
        if (Arrays.equals(allowed, new String[] {ApplicationModule.OPEN_TOKEN})) {
            return !names.isEmpty();
        }
        return Arrays.stream(allowed)
                .map(each -> each.split("\\s*::\\s*", 2))
                .filter(each -> each[0].strip().equals(module(target)))
                .anyMatch(each -> names.contains(each.length == 1 ? UNNAMED : each[1].strip()));
    }

    private ApplicationModule declared(String module) {
        return house.getPackage(ROOT + module).getAnnotationOfType(ApplicationModule.class);
    }

    /// The interfaces of its module that a type belongs to: those that it or its package is annotated
    /// with. Modulith adds what their signatures name; here a type has to say it itself.
    private Set<String> offered(JavaClass type) {
        var names = new TreeSet<String>();
        var home = house.getPackage(type.getPackageName());
        if (type.isAnnotatedWith(NamedInterface.class)) {
            names.addAll(named(type, home.getRelativeName()));
        } else if (type.getModifiers().contains(JavaModifier.PUBLIC)) {
            if (home.isAnnotatedWith(NamedInterface.class)) {
                names.addAll(named(home, home.getRelativeName()));
            } else if (home.getName().equals(ROOT + module(type))
                    || declared(module(type)).type() == Type.OPEN) {
                names.add(UNNAMED);
            }
        }
        return names;
    }

    private static Set<String> named(CanBeAnnotated annotated, String otherwise) {
        var annotation = annotated instanceof JavaClass type
                ? type.getAnnotationOfType(NamedInterface.class)
                : ((JavaPackage) annotated).getAnnotationOfType(NamedInterface.class);
        var names = new TreeSet<String>(Arrays.asList(annotation.value()));
        names.addAll(Arrays.asList(annotation.name()));
        return names.isEmpty() ? Set.of(otherwise) : names;
    }

    /// The types of each interface of a module.
    private Map<String, Set<String>> offers(String module) {
        var offers = new TreeMap<String, Set<String>>();
        for (var type : house) {
            if (module(type).equals(module)
                    && type.getModifiers().contains(JavaModifier.PUBLIC)
                    && !type.isNestedClass()
                    && !made(type)) {
                offered.computeIfAbsent(type, this::offered)
                        .forEach(name -> offers.computeIfAbsent(name, _ -> new TreeSet<>())
                                .add(type.getSimpleName()));
            }
        }
        return offers;
    }

    private Set<String> packages(String module) {
        return house.stream()
                .filter(type -> module(type).equals(module) && !made(type))
                .map(type -> type.getPackageName().substring(ROOT.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// A compiled template, or the front page of a package.
    private static boolean made(JavaClass type) {
        return type.getSimpleName().startsWith("Jte") || type.getSimpleName().equals("package-info");
    }
}
