package waymark.web.mvc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import waymark.web.health.Outage;

class UnconfirmedPageTest {

    @Test
    void a_form_of_which_nobody_knows_is_called_neither_saved_nor_lost_and_is_looked_for_first() {
        var page = new Unavailable.View(Outage.UNCONFIRMED, true, java.util.List.of());

        assertThat(page.title()).isEqualTo("Waymark cannot say whether this was saved");
        assertThat(page.kept()).contains("may be saved, or may not").doesNotContain("was not saved");
        assertThat(page.next()).contains("Copy what you typed", "look whether it is there");
    }

    @Test
    void one_that_reached_no_database_was_not_saved() {
        assertThat(new Unavailable.View(Outage.AWAY, true, java.util.List.of()).kept())
                .contains("was not saved");
    }
}
