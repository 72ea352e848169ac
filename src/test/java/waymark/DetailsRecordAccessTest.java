package waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import waymark.kernel.Actor;
import waymark.web.RecordsAccess;
import waymark.web.mvc.Routes.Route;

/// Who sees how to reach a named person is in the audit log. Every page is opened as those who may; one that
/// shows a personal telephone number or e-mail address of the directory records who looked, or is listed here
/// with the reason why not.
@WaymarkTest
class DetailsRecordAccessTest {

    private static final String PHONE = "01632 960777";
    private static final Pattern DETAILS = Pattern.compile(PHONE + "|(canary|door)\\d*@example\\.org");

    private static final Set<String> SEE_MOST = Set.of("member", "organisation_lead", "area_lead", "coordinator");

    private static final AtomicInteger COUNT = new AtomicInteger();

    /// Routes that show details without recording the look, and why that is right.
    private static final Map<String, String> NOT_RECORDED = Map.of();

    @Autowired
    RouteState state;

    @Autowired
    RouteSamples samples;

    @Autowired
    Visit visit;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private final JdbcClient owner = TestDatabase.owner();
    private int turn;

    @Test
    void a_page_with_a_persons_details_records_who_looked() {
        var showing = new TreeMap<String, Set<String>>();
        try {
            givenPeopleWithDetails();
            var looking = looking();
            for (var route : state.visitedBy(getClass())) {
                if (route.method().equals("GET") && route.permission() != null && !looking.contains(route.path())) {
                    asked(route).forEach((role, person) -> {
                        if (shows(route, person)) {
                            showing.computeIfAbsent(route.path(), _ -> new HashSet<>())
                                    .add(role);
                        }
                    });
                }
            }
        } finally {
            owner.sql("update directory.person set phone = '' where phone = ?")
                    .param(PHONE)
                    .update();
        }

        assertThat(showing.keySet())
                .as("Pages that show somebody’s telephone or e-mail and record no look: " + showing)
                .isEqualTo(NOT_RECORDED.keySet());
    }

    /// Everybody who may open it in the deep run; else by turns two of those who see more of a page than
    /// others do, and where none of them may open it the first who may.
    private Map<String, Actor.Person> asked(Route route) {
        var may = new LinkedHashMap<>(samples.roles());
        may.values().removeIf(person -> !person.may(route.permission()));
        if (DeepRun.asked() || may.isEmpty()) {
            return may;
        }
        var first = may.firstEntry();
        may.keySet().removeIf(role -> !SEE_MOST.contains(role));
        if (may.isEmpty()) {
            return Map.of(first.getKey(), first.getValue());
        }
        var roles = List.copyOf(may.keySet());
        may.keySet().retainAll(List.of(roles.get(turn % roles.size()), roles.get((turn + 1) % roles.size())));
        turn++;
        return may;
    }

    /// Everybody who has a place in the directory has a number and an address by which they are known again.
    private void givenPeopleWithDetails() {
        for (var role : samples.roles().values()) {
            owner.sql("""
                    insert into directory.person (id, ref, name, organisation, job_title, email, phone, from_date)
                    values (:id, :ref, :name, :organisation, '', :email, '', date '2020-01-01')
                    on conflict (id) do nothing
                    """)
                    .param("id", role.id())
                    .param("ref", "PE-CA%05d".formatted(COUNT.incrementAndGet()))
                    .param("name", role.name())
                    .param("organisation", role.organisation())
                    .param("email", "canary" + role.id().hashCode() + "@example.org")
                    .update();
        }
        owner.sql("update directory.person set phone = ? where phone = ''")
                .param(PHONE)
                .update();
    }

    private Set<String> looking() {
        var looking = new HashSet<String>();
        mapping.getHandlerMethods().forEach((route, handler) -> {
            if (handler.hasMethodAnnotation(RecordsAccess.class)) {
                looking.addAll(route.getPatternValues());
            }
        });
        return looking;
    }

    private boolean shows(Route route, Actor.Person person) {
        var browser = visit.as(person);
        var paths = new ArrayList<String>();
        if (!route.path().contains("{")) {
            paths.add(route.path());
        } else {
            samples.behind(route.path()).ifPresent(sample -> {
                var rest = route.path().substring(sample.beginning().length());
                if (sample.own() != null) {
                    paths.add(sample.own().apply(person) + rest);
                }
            });
        }
        for (var path : paths) {
            owner.sql("update directory.person set phone = ? where phone = ''")
                    .param(PHONE)
                    .update();
            var answer = browser.get(path);
            if (answer.status() == 200 && DETAILS.matcher(answer.text()).find()) {
                return true;
            }
        }
        return false;
    }
}
