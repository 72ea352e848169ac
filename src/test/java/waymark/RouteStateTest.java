package waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import waymark.web.mvc.Routes;
import waymark.web.mvc.Routes.Route;

@WaymarkTest
class RouteStateTest {

    @Autowired
    Routes routes;

    @Autowired
    RouteSamples samples;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @TempDir
    Path folder;

    private RouteState state() {
        return new RouteState(routes, samples, mapping, folder.resolve("recorded.txt"), folder.resolve("now.txt"));
    }

    /// As if all routes had just been visited, but for what is another now.
    private void recorded(String but) throws IOException {
        state().visitedBy(OneFactorTest.class);
        Files.writeString(
                folder.resolve("recorded.txt"),
                Files.readString(folder.resolve("now.txt"))
                        .lines()
                        .map(line -> line.startsWith(but + " ") ? but + " 0123456789abcdef" : line)
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    @Test
    void what_is_recorded_nowhere_is_visited() {
        assertThat(state().visitedBy(OneFactorTest.class)).isEqualTo(routes.all());
        assertThat(state().looksAt("/actions")).isTrue();
    }

    @Test
    @DisabledIfSystemProperty(named = DeepRun.PROPERTY, matches = "true", disabledReason = "the deep run visits all")
    void what_is_as_recorded_is_visited_in_part_and_every_permission_once() throws IOException {
        recorded("nothing");

        var visited = state().visitedBy(OneFactorTest.class);

        assertThat(visited).hasSizeLessThan(routes.all().size() / 2);
        assertThat(visited.stream().map(RouteStateTest::kind))
                .containsAll(routes.all().stream().map(RouteStateTest::kind).toList());
        assertThat(state().visitedBy(HostileInputTest.class)).isNotEqualTo(visited);
    }

    @Test
    void every_route_of_a_package_that_is_another_now_is_visited() throws IOException {
        recorded("waymark.strategy.actions");

        assertThat(state().visitedBy(OneFactorTest.class).stream().map(Route::path))
                .contains("/actions", "/actions/new", "/actions/{ref}", "/actions/{ref}/edit");
        assertThat(state().looksAt("/actions/AC-1?sort=due")).isTrue();
        assertThat(state().packagesAt("/actions/AC-1")).containsExactly("waymark.strategy.actions");
    }

    @Test
    void every_route_is_visited_where_the_guard_or_the_permission_checks_are_another_now() throws IOException {
        for (var changed : new String[] {"OneFactorTest", "(permission checks)"}) {
            recorded(changed);

            assertThat(state().visitedBy(OneFactorTest.class)).isEqualTo(routes.all());
        }
    }

    @Test
    void axe_looks_at_every_page_where_what_is_round_them_is_another_now() throws IOException {
        recorded("(round every page)");
        var state = state();

        assertThat(routes.all().stream()
                        .filter(route -> !route.path().contains("{"))
                        .allMatch(route -> state.looksAt(route.path())))
                .isTrue();
    }

    private static String kind(Route route) {
        return route.method() + " " + route.lock();
    }
}
