package waymark.consultation.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.consultation.ConsultationFixtures;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// What everybody reads of a round.
@WaymarkTest
class YouSaidPageTest {

    private static final String WIDE = "A number that is easy to find";
    private static final String NARROW = "The flat over the shop in Sample Street";

    @Autowired
    ConsultationFixtures fixtures;

    @Autowired
    Visit visit;

    private final JdbcClient owner = TestDatabase.owner();

    @Test
    void a_theme_that_fewer_wrote_of_than_figures_need_is_shown_to_nobody_outside() {
        var lead = fixtures.lead("PRWC");
        var reader = visit.as(lead);
        var round = fixtures.published();
        var themes = "/consultation/" + round + "/themes";
        for (var title : List.of(WIDE, NARROW)) {
            assertThat(reader.post(themes + "/new", "title", title).status()).isEqualTo(303);
            answer(themes, reader, title);
        }
        assertThat(read(round)).contains("We are reading what you said").doesNotContain(WIDE, NARROW);

        bothDone(round, lead);
        var texts = texts(round);
        put(reader, round, texts.subList(0, 9), 1);
        put(reader, round, texts.subList(9, 11), 2);
        assertThat(read(round)).as("nine and two").doesNotContain(WIDE, NARROW);
        put(reader, round, texts.subList(11, 12), 1);
        assertThat(read(round))
                .contains(WIDE, "What fewer than 10 people wrote of is not shown by itself")
                .doesNotContain(NARROW, "We are reading what you said");
        assertThat(reader.get(themes).words()).contains(NARROW);
        assertThat(reader.get("/consultation/" + round + "/settling").words())
                .contains("Fewer than 10 texts are under this one");
    }

    @Test
    void what_was_read_before_its_round_is_published_is_counted_when_it_is() {
        var lead = fixtures.lead("PRWC");
        var reader = visit.as(lead);
        var round = fixtures.closed(null);
        assertThat(reader.post("/consultation/" + round + "/themes/new", "title", NARROW)
                        .status())
                .isEqualTo(303);
        // as the version before left it
        owner.sql("update consultation.theme set shown = null where round = ?")
                .param(round.value())
                .update();
        var version = owner.sql("select version from consultation.round where ref = ?")
                .param(round.value())
                .query(String.class)
                .single();
        assertThat(reader.post("/consultation/" + round + "/publication", "version", version)
                        .status())
                .isEqualTo(303);
        assertThat(read(round)).contains("We are reading what you said").doesNotContain(NARROW);
    }

    private String read(Ref round) {
        return visit.asNobody().get("/you-said/" + round).words();
    }

    private void answer(String themes, Visit.Browser reader, String title) {
        var number = title.equals(WIDE) ? "1" : "2";
        assertThat(reader.post(
                                themes + "/" + number + "/reply",
                                "said",
                                title,
                                "standing",
                                "DONE",
                                "did",
                                "It is there")
                        .status())
                .isEqualTo(303);
    }

    /// Two people have read all of it, this one among them.
    private void bothDone(Ref round, Actor.Person reader) {
        owner.sql("""
                update consultation.round
                   set first_coder = :me, first_coder_name = 'One', first_done = current_date,
                       second_coder = :other, second_coder_name = 'Another', second_done = current_date
                 where ref = :round
                """)
                .param("me", reader.id())
                .param("other", UUID.randomUUID())
                .param("round", round.value())
                .update();
    }

    private List<String> texts(Ref round) {
        return owner.sql("select id::text from consultation.remark where round = ? order by id")
                .param(round.value())
                .query(String.class)
                .list();
    }

    /// Puts texts under a theme.
    private void put(Visit.Browser reader, Ref round, List<String> texts, int theme) {
        for (var text : texts) {
            assertThat(reader.post(
                                    "/consultation/%s/remarks/%s/theme".formatted(round, text),
                                    "version",
                                    "1",
                                    "theme",
                                    "" + theme)
                            .status())
                    .isEqualTo(303);
        }
    }
}
