package waymark.concerns.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import waymark.TestClock;
import waymark.WaymarkTest;
import waymark.web.security.Sealing;

/// How long a page of a report may be sent, and sent again.
@WaymarkTest
class DraftsTest {

    @Autowired
    private Drafts drafts;

    @Autowired
    private TestClock clock;

    @Autowired
    private Sealing sealing;

    @Autowired
    private JsonMapper json;

    @AfterEach
    void today() {
        clock.back();
    }

    private void forward(Duration time) {
        clock.moveTo(clock.instant().plus(time));
    }

    private String page(Drafts.Draft draft) {
        return drafts.carried(draft).sealed();
    }

    @Test
    void what_was_answered_comes_back_whole() {
        var draft = drafts.begin().with(Map.of("what", "Four men. Ünïcode 四"));
        assertThat(drafts.open(page(draft))).contains(draft);
    }

    @Test
    void somebody_may_write_for_an_hour_but_not_for_ever() {
        var slow = page(drafts.begin());
        var forgotten = page(drafts.begin());
        forward(Duration.ofMinutes(90));
        assertThat(drafts.open(slow)).isPresent();
        forward(Duration.ofMinutes(31));
        assertThat(drafts.open(forgotten)).isEmpty();
    }

    @Test
    void a_page_is_sent_again_for_ten_minutes_after_the_last_step_of_its_visit() {
        var draft = drafts.begin();
        var first = page(draft);
        var second = page(draft);
        assertThat(drafts.open(first)).isPresent();
        forward(Duration.ofMinutes(9));
        assertThat(drafts.open(first)).as("Back, or Reload").isPresent();
        assertThat(drafts.open(second)).as("a further step").isPresent();
        forward(Duration.ofMinutes(9));
        assertThat(drafts.open(first))
                .as("18 minutes old, 9 after the last step")
                .isPresent();
        forward(Duration.ofMinutes(2));
        assertThat(drafts.open(first)).isEmpty();
        assertThat(drafts.open(second)).isEmpty();
        assertThat(drafts.open(page(draft))).as("a page not sent yet").isPresent();
    }

    @Test
    void once_the_report_is_sent_the_page_of_its_code_alone_comes_back_and_for_two_minutes() {
        var draft = drafts.begin();
        var question = page(draft);
        var check = page(draft);
        drafts.open(question);
        drafts.open(check);
        drafts.done(draft, "a code");
        var code = page(draft);
        assertThat(drafts.open(question)).as("the answers").isEmpty();
        assertThat(drafts.open(check)).as("a second press").isPresent();
        assertThat(drafts.open(code)).as("on to the messages").isPresent();
        forward(Duration.ofMinutes(3));
        assertThat(drafts.open(check)).isEmpty();
        assertThat(drafts.open(code)).as("Back, or Reload").isPresent();
    }

    @Test
    void who_reads_its_messages_elsewhere_ends_the_visit_in_which_it_was_sent() {
        var draft = drafts.begin();
        var check = page(draft);
        drafts.open(check);
        drafts.done(draft, "another code");
        drafts.read(drafts.begin(), "another code");
        assertThat(drafts.open(check)).isEmpty();
    }

    @Test
    void what_is_remembered_of_visits_is_forgotten_after_two_hours() {
        var fresh = new Drafts(sealing, json, clock);
        for (int visit = 0; visit < 5; visit++) {
            fresh.open(fresh.carried(fresh.begin()).sealed());
        }
        assertThat(fresh.remembered()).isEqualTo(5);
        forward(Duration.ofMinutes(121));
        fresh.open(fresh.carried(fresh.begin()).sealed());
        assertThat(fresh.remembered()).isEqualTo(1);
    }

    @Test
    void a_page_that_is_opened_again_says_so() {
        var page = page(drafts.begin());
        assertThat(drafts.open(page)).map(Drafts.Draft::again).contains(false);
        assertThat(drafts.open(page)).map(Drafts.Draft::again).contains(true);
    }

    @Test
    void a_page_that_breaks_off_on_its_way_is_sent_again_like_one_that_never_left() {
        var page = page(drafts.begin());
        assertThat(drafts.arriving(page)).map(Drafts.Draft::again).contains(false);
        forward(Duration.ofMinutes(30));
        assertThat(drafts.open(page)).map(Drafts.Draft::again).contains(false);
        forward(Duration.ofMinutes(11));
        assertThat(drafts.arriving(page)).as("it had come whole").isEmpty();
    }

    @Test
    void once_its_reader_has_left_no_page_of_a_visit_is_opened() {
        var draft = drafts.begin();
        var sent = page(draft);
        var standing = page(draft);
        assertThat(drafts.open(sent)).isPresent();
        drafts.end(draft.visit());
        assertThat(drafts.open(sent)).isEmpty();
        assertThat(drafts.open(standing)).isEmpty();
        assertThat(drafts.arriving(standing)).isEmpty();
        assertThat(drafts.open(page(drafts.begin()))).as("another visit").isPresent();
    }
}
