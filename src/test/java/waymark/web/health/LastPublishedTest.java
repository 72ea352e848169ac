package waymark.web.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import waymark.TestUsers;
import waymark.WaymarkTest;
import waymark.kernel.Actor;

@WaymarkTest
class LastPublishedTest {

    @Autowired
    LastPublished published;

    @Autowired
    TestUsers someone;

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private boolean away;

    @BeforeEach
    void a_request() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    @AfterEach
    void its_end() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void a_page_is_made_of_what_visitors_read_last_and_says_from_when() {
        assertThat(page(Actor.VISITOR, "a number")).isEqualTo("for a visitor: a number");
        assertThat(LastPublished.from(request)).isEmpty();
        away = true;

        assertThat(page(Actor.VISITOR, "another")).isEqualTo("for a visitor: a number");
        assertThat(LastPublished.from(request)).isPresent();
    }

    @Test
    void what_somebody_signed_in_reads_is_never_kept_and_they_get_the_visitors_page() {
        var person = someone.member("HUMBERSIDE_POLICE");
        page(Actor.VISITOR, "a number");
        assertThat(page(person, "a direct number")).isEqualTo("for somebody: a direct number");
        away = true;

        assertThat(page(person, "another")).isEqualTo("for a visitor: a number");
    }

    @Test
    void what_nobody_ever_read_is_not_made_up_and_a_mistake_stays_a_mistake() {
        away = true;
        assertThatThrownBy(() -> published.page(Actor.VISITOR, actor -> read(actor, "never read", "words")))
                .isInstanceOf(DatabaseUnavailable.class);

        assertThatThrownBy(() -> published.page(Actor.VISITOR, actor -> {
                    throw new IllegalStateException("a mistake");
                }))
                .hasMessage("a mistake");
    }

    private String page(Actor actor, String words) {
        return published.page(
                actor,
                who -> (who == Actor.VISITOR ? "for a visitor: " : "for somebody: ")
                        + read(who, "kept by a test", words));
    }

    private String read(Actor actor, String key, String words) {
        return published.read(actor, List.of(key), () -> {
            if (away) {
                throw new DatabaseUnavailable();
            }
            return words;
        });
    }
}
