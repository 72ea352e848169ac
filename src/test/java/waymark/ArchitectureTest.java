package waymark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.insight.ReleasedFigure;
import waymark.kernel.Actor;

/// The walls of the house.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {

    private static final String[] CARE = {
        "waymark.cases..", "waymark.support..", "waymark.sharing..", "waymark.rights..", "waymark.conferences.."
    };

    private final JavaClasses house = ProgramClasses.all();

    @Test
    void the_kernel_knows_no_framework() {
        noClasses()
                .that()
                .resideInAPackage("waymark.kernel")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "jakarta..")
                .check(house);
    }

    /// What is said in care never reaches intelligence, nor the other way.
    @Test
    void care_and_intelligence_never_name_each_other() {
        noClasses()
                .that()
                .resideInAPackage("waymark.intelligence..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CARE)
                .check(house);
        noClasses()
                .that()
                .resideInAnyPackage(CARE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("waymark.intelligence..")
                .check(house);
    }

    /// Inside insight the compiler lets anybody; outside, a figure comes from disclosure control or from
    /// other figures.
    @Test
    void only_insight_makes_a_released_figure() {
        classes()
                .that()
                .haveFullyQualifiedName(ReleasedFigure.class.getName())
                .should()
                .haveOnlyPrivateConstructors()
                .check(house);
        methods()
                .that()
                .areDeclaredIn(ReleasedFigure.class)
                .and()
                .areStatic()
                .and()
                .haveRawReturnType(ReleasedFigure.class)
                .and()
                .doNotHaveName("total")
                .and()
                .doNotHaveName("thaw") // as it was released and frozen before
                .should()
                .notBePublic()
                .check(house);
    }

    @Test
    void insight_is_plain_java() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "waymark.insight",
                        "waymark.insight.command",
                        "waymark.insight.disclosure",
                        "waymark.insight.estimation",
                        "waymark.insight.linkage")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..")
                .allowEmptyShould(true)
                .check(house);
    }

    /// Whoever verifies the account needs Java and nothing else, least of all the rest of Waymark.
    @Test
    void what_proves_the_account_is_plain_java() {
        noClasses()
                .that()
                .resideInAPackage("waymark.audit.proof")
                .should()
                .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.not(
                        com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(
                                "waymark.audit.proof", "java..", "org.jspecify..")))
                .check(house);
    }

    /// Whoever reports is nobody: their pages cannot find out who asks, from where, or set anything on the
    /// browser.
    @Test
    void the_public_side_of_reports_knows_nobody() {
        noClasses()
                .that()
                .resideInAnyPackage("waymark.concerns.intake", "waymark.concerns.surveys")
                .and()
                .areAnnotatedWith(org.springframework.stereotype.Controller.class)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(
                        Actor.class,
                        jakarta.servlet.http.HttpServletResponse.class,
                        jakarta.servlet.http.Cookie.class,
                        jakarta.servlet.http.HttpSession.class)
                .orShould()
                .callMethod(jakarta.servlet.ServletRequest.class, "getRemoteAddr")
                .orShould()
                .callMethod(jakarta.servlet.http.HttpServletRequest.class, "getHeader", String.class)
                .check(house);
    }

    /// Inside a module too: a part that two others need is a package below both.
    @Test
    void no_two_packages_need_each_other() {
        slices().matching("waymark.(**)").should().beFreeOfCycles().check(house);
    }

    @Test
    void a_package_can_be_taken_in_at_a_glance() throws IOException {
        var crowded = new TreeMap<String, Integer>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .forEach(file -> crowded.merge(String.valueOf(file.getParent()), 1, Integer::sum));
        }
        crowded.values().removeIf(files -> files <= 40);
        assertThat(crowded)
                .as("Divide these packages by what they are about; none holds more than forty files")
                .isEmpty();
    }
}
