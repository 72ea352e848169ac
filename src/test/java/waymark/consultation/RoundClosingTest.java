package waymark.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.consultation.answering.AnswerEntry;
import waymark.kernel.Ref;
import waymark.web.Dates;

/// What happens when the last day of a round has passed.
@WaymarkTest
class RoundClosingTest {

    @Autowired
    ConsultationFixtures fixtures;

    @Autowired
    AnswerEntry answers;

    @Autowired
    TestUsers someone;

    @Autowired
    Visit visit;

    @Value("${waymark.keys}")
    Path keys;

    private Ref answered() {
        var ref = fixtures.draft(null, LocalDate.now().minusDays(1));
        var code = fixtures.open(ref, LocalDate.now().minusDays(40));
        for (int person = 0; person < 12; person++) {
            answers.answer(code, Map.of(1, List.of(0), 2, List.of(0)), Map.of(), "en");
        }
        return ref;
    }

    private static String state(Ref ref) {
        return TestDatabase.owner()
                .sql("select state from consultation.round where ref = ?")
                .param(ref.value())
                .query(String.class)
                .single();
    }

    @Test
    void a_round_whose_key_is_not_there_keeps_no_other_from_closing_and_closes_once_it_is() throws IOException {
        var rounds = Stream.of(answered(), answered())
                .sorted(Comparator.comparing(Ref::value))
                .toList();
        var shut = rounds.getFirst();
        var key = keys.resolve("consultation").resolve(shut + ".json");
        var away = keys.resolve("consultation").resolve(shut + ".away");
        Files.move(key, away);
        try {
            assertThatThrownBy(fixtures::close).hasMessageContaining(shut.value());
        } finally {
            Files.move(away, key);
        }
        assertThat(state(shut)).isEqualTo("OPEN");
        assertThat(state(rounds.getLast())).isEqualTo("CLOSED");
        fixtures.close();
        assertThat(state(shut)).isEqualTo("CLOSED");
    }

    @Test
    void where_too_few_answered_a_task_names_the_last_day_on_which_people_can_be_given_longer_and_ends_with_it() {
        var lead = visit.as(someone.with("PRWC", "consultation_lead@area:NORTH_LINCOLNSHIRE"));
        var ref = fixtures.closed("NORTH_LINCOLNSHIRE", 9);
        var page = "/consultation/" + ref;
        var last = LocalDate.now().plusDays(27);
        assertThat(lead.get(page).words()).contains("Extend the deadline by " + Dates.day(last, Locale.UK));
        assertThat(lead.get("/")
                        .html()
                        .select("main li:has(a[href=%s])".formatted(page))
                        .text())
                .contains(
                        "Too few answered: give people longer",
                        "By " + last.format(DateTimeFormatter.ofPattern("d MMMM", Locale.UK)));

        TestDatabase.owner()
                .sql("alter table consultation.round disable trigger round_step")
                .update();
        TestDatabase.owner()
                .sql("update consultation.round set closes_on = current_date - 29 where ref = ?")
                .param(ref.value())
                .update();
        TestDatabase.owner()
                .sql("alter table consultation.round enable always trigger round_step")
                .update();
        fixtures.close();
        assertThat(lead.get("/").html().select("a[href=%s]".formatted(page))).isEmpty();
        assertThat(lead.get(page).words())
                .contains("What they sent was deleted unread")
                .doesNotContain("Extend the deadline");
        assertThat(lead.get(page + "/days").status()).isEqualTo(404);
    }
}
