package waymark;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.audit.Audit;
import waymark.web.mvc.Routes;

/// A route that writes leaves an entry in the audit log: the code of each is followed from its handler to
/// [Audit]. What requests really commit is watched in every test by [RequestWrites], where the exceptions
/// are listed too.
@WaymarkTest
class AuditedRoutesTest {

    @Autowired
    Routes routes;

    /// What may run for each name that is called on a type.
    private final Map<String, Set<JavaCodeUnit>> run = new HashMap<>();

    @Test
    void the_handler_of_every_route_that_writes_leads_to_the_audit_log() {
        var methods = ProgramClasses.all().stream()
                .flatMap(type -> type.getMethods().stream())
                .collect(Collectors.groupingBy(method -> method.getOwner().getSimpleName() + "#" + method.getName()));
        var audits = leadingToAudit();
        var without = new TreeSet<String>();
        int exceptions = 0;
        for (var each : routes.all()) {
            var route = each.method() + " " + each.path();
            if (Set.of("GET", "ANY").contains(each.method())
                    || methods.getOrDefault(each.handler(), List.of()).stream().anyMatch(audits::contains)) {
                continue;
            }
            if (RequestWrites.WITHOUT_ENTRY.containsKey(route)) {
                exceptions++;
            } else {
                without.add(route + " (" + each.handler() + ")");
            }
        }
        assertThat(exceptions).as("exceptions that this look tells apart").isPositive();
        assertThat(without)
                .as(
                        "Write an entry with Audit where this is saved, or say in RequestWrites.WITHOUT_ENTRY why none may be")
                .isEmpty();
    }

    @Test
    void every_exception_is_a_route() {
        var known = routes.all().stream()
                .map(each -> each.method() + " " + each.path())
                .collect(Collectors.toSet());
        assertThat(RequestWrites.WITHOUT_ENTRY.keySet()).isSubsetOf(known);
    }

    /// Code from which some way through the program's code leads to the audit log: found backwards from there, so that
    /// each call is looked at once and not for each handler.
    private Set<JavaCodeUnit> leadingToAudit() {
        var callers = new HashMap<JavaCodeUnit, List<JavaCodeUnit>>();
        var next = new ArrayDeque<JavaCodeUnit>();
        for (var type : ProgramClasses.all()) {
            for (var unit : type.getCodeUnits()) {
                called(unit)
                        .forEach(called -> callers.computeIfAbsent(called, _ -> new ArrayList<>())
                                .add(unit));
            }
            if (type.isEquivalentTo(Audit.class)) {
                next.addAll(type.getCodeUnits());
            }
        }
        var seen = new HashSet<JavaCodeUnit>();
        while (!next.isEmpty()) {
            for (var caller : callers.getOrDefault(next.pop(), List.of())) {
                if (seen.add(caller)) {
                    next.push(caller);
                }
            }
        }
        return seen;
    }

    private Set<JavaCodeUnit> called(JavaCodeUnit from) {
        return Stream.concat(
                        from.getCallsFromSelf().stream(),
                        Stream.concat(
                                from.getMethodReferencesFromSelf().stream(),
                                from.getConstructorReferencesFromSelf().stream()))
                .map(JavaAccess::getTarget)
                .filter(target -> target.getOwner().getPackageName().startsWith("waymark"))
                .distinct()
                .flatMap(
                        target -> run
                                .computeIfAbsent(target.getOwner().getName() + "#" + target.getName(), _ -> run(target))
                                .stream())
                .collect(Collectors.toSet());
    }

    /// What may run where that is called: of the type itself, of those above it and of those below it.
    private static Set<JavaCodeUnit> run(AccessTarget target) {
        return Stream.concat(
                        Stream.concat(Stream.of(target.getOwner()), target.getOwner().getAllRawSuperclasses().stream()),
                        target.getOwner().getAllSubclasses().stream())
                .flatMap(type -> units(type).filter(unit -> unit.getName().equals(target.getName())))
                .collect(Collectors.toSet());
    }

    private static Stream<? extends JavaCodeUnit> units(JavaClass type) {
        return type.getCodeUnits().stream();
    }
}
