package waymark.web.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import waymark.TestClock;
import waymark.kernel.Actor;
import waymark.kernel.Grant;
import waymark.kernel.Scope;

class PageCacheTest {

    private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");
    private static final UUID WENNA = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final Grant BOARD = new Grant("board_member", "Board member", Scope.PARTNERSHIP, Set.of(), Set.of());

    private final TestClock clock = new TestClock();
    private final PageCache cache = new PageCache(clock);
    private int asked;

    private String home(Actor.Person person, long changes) {
        return cache.forPerson(person, String.class, "", changes, this::next);
    }

    private String list(Actor.Person person, String filter) {
        return cache.forRoles(person, String.class, filter, 7, this::next);
    }

    private String next() {
        asked++;
        return "Answer " + asked;
    }

    private static Actor.Person with(UUID person, Grant... grants) {
        return new Actor.Person(person, "Wenna", "GLAA", "GLAA", List.of(grants));
    }

    @Test
    void a_page_is_worked_out_again_when_something_was_changed() {
        assertThat(home(with(WENNA), 7)).isEqualTo("Answer 1");
        assertThat(home(with(WENNA), 7)).isEqualTo("Answer 1");
        assertThat(home(with(WENNA), 8)).isEqualTo("Answer 2");
    }

    @Test
    void and_when_the_person_has_other_roles() {
        assertThat(home(with(WENNA, BOARD), 7)).isEqualTo("Answer 1");
        assertThat(home(with(WENNA), 7)).isEqualTo("Answer 2");
    }

    @Test
    void and_after_fifteen_seconds_because_another_process_may_have_changed_something() {
        clock.moveTo(NOW);
        assertThat(home(with(WENNA), 7)).isEqualTo("Answer 1");
        clock.moveTo(NOW.plusSeconds(10));
        assertThat(home(with(WENNA), 7)).isEqualTo("Answer 1");
        clock.moveTo(NOW.plusSeconds(16));
        assertThat(home(with(WENNA), 7)).isEqualTo("Answer 2");
    }

    @Test
    void what_is_kept_for_a_person_is_shown_to_nobody_else() {
        assertThat(home(with(WENNA), 7)).isEqualTo("Answer 1");
        assertThat(home(with(OTHER), 7)).isEqualTo("Answer 2");
    }

    @Test
    void what_is_kept_for_roles_is_shown_to_those_alone_who_hold_them() {
        assertThat(list(with(WENNA, BOARD), "")).isEqualTo("Answer 1");
        assertThat(list(with(OTHER, BOARD), "")).isEqualTo("Answer 1");
        assertThat(list(with(OTHER), "")).isEqualTo("Answer 2");
        assertThat(list(with(OTHER, BOARD), "area=HULL")).isEqualTo("Answer 3");
    }
}
