package waymark.web.site;

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
import waymark.web.TaskProvider;

class HomeCacheTest {

    private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");
    private static final UUID ID = UUID.randomUUID();

    private final TestClock clock = new TestClock();
    private final HomeCache cache = new HomeCache(clock);
    private int asked;

    private String home(Actor.Person person, long changes) {
        return cache.waiting(person, changes, () -> {
                    asked++;
                    return new HomeCache.Waiting(
                            List.of(new TaskProvider.Task("Task " + asked, "", "/", null)), List.of(), null);
                })
                .tasks()
                .getFirst()
                .what();
    }

    private static Actor.Person with(Grant... grants) {
        return new Actor.Person(ID, "Wenna", "GLAA", "GLAA", List.of(grants));
    }

    @Test
    void modules_are_asked_again_when_something_was_changed() {
        assertThat(home(with(), 7)).isEqualTo("Task 1");
        assertThat(home(with(), 7)).isEqualTo("Task 1");
        assertThat(home(with(), 8)).isEqualTo("Task 2");
    }

    @Test
    void and_when_the_person_has_other_roles() {
        var chair = new Grant("board_member", "Board member", Scope.PARTNERSHIP, Set.of(), Set.of());
        assertThat(home(with(chair), 7)).isEqualTo("Task 1");
        assertThat(home(with(), 7)).isEqualTo("Task 2");
    }

    @Test
    void and_after_fifteen_seconds_because_another_process_may_have_changed_something() {
        clock.moveTo(NOW);
        assertThat(home(with(), 7)).isEqualTo("Task 1");
        clock.moveTo(NOW.plusSeconds(10));
        assertThat(home(with(), 7)).isEqualTo("Task 1");
        clock.moveTo(NOW.plusSeconds(16));
        assertThat(home(with(), 7)).isEqualTo("Task 2");
    }
}
