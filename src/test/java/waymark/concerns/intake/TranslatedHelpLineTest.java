package waymark.concerns.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.TestDatabase;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.contacts.numbers.HelpLineHours;
import waymark.web.language.Language;
import waymark.web.language.PublicTexts;

/// The public numbers on the first page of a report, in the reader's language and without alarm.
@WaymarkTest
class TranslatedHelpLineTest {

    @Autowired
    private Visit visit;

    private final JdbcClient owner = TestDatabase.owner();

    /// A name or a use that were said otherwise in the text than in the directory would stay English in every
    /// language.
    @Test
    void names_and_uses_that_are_translated_are_those_that_come_with_waymark() {
        var english = PublicTexts.of(Language.ENGLISH);
        for (var part : Map.of("name", "name", "use", "use_when").entrySet()) {
            var shipped = owner
                    .sql("select code, " + part.getValue()
                            + " as said from directory.help_line where from_date = date '2020-01-01'")
                    .query((row, number) -> Map.entry(row.getString("code"), row.getString("said")))
                    .list()
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            assertThat(List.of("POLICE_101", "MS_HELPLINE", "CRIMESTOPPERS", "GLAA"))
                    .allSatisfy(code -> assertThat(english.get("line." + code + "." + part.getKey()))
                            .isEqualTo(shipped.get(code)));
        }
    }

    @Test
    void what_is_not_checked_is_said_once_and_calmly_with_the_month_of_the_others() {
        var words = visit.asNobody().get("/report").words();
        // other tests confirm numbers today
        var oldest = owner.sql("""
                        select min(checked_on) from directory.help_line
                         where code in ('POLICE_101', 'MS_HELPLINE', 'CRIMESTOPPERS', 'GLAA') and to_date is null
                        """).query(LocalDate.class).single();

        assertThat(words)
                .contains(
                        DateTimeFormatter.ofPattern("'Numbers checked in' LLLL yyyy 'or later'", Locale.UK)
                                .format(oldest),
                        "Not yet checked with their owner: Crimestoppers, Gangmasters and Labour Abuse Authority",
                        "24 hours, every day")
                .doesNotContain("could not confirm");
        assertThat(words.split("Not yet checked", -1))
                .as("once below the numbers of the country and once below the partnership’s own")
                .hasSize(3);
    }

    @Test
    void numbers_of_the_partnership_are_folded_below_those_of_the_whole_country() {
        var folded = visit.asNobody().get("/report").html().select("details:contains(near you)");

        assertThat(folded.text()).contains("East Riding safeguarding adults team", "Office hours");
        assertThat(folded.select("bdi[lang=en]").eachText()).contains("East Riding safeguarding adults team");
        assertThat(folded.text()).doesNotContain("Crimestoppers");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "24 hours | ALWAYS",
                "Every day of the year; check the hours | CHECK",
                "Out of hours | OUT",
                "Office hours | OFFICE"
            })
    void usual_hours_are_understood(String text, HelpLineHours.Kind kind) {
        assertThat(HelpLineHours.of(text)).contains(new HelpLineHours(kind, null, null));
    }

    @Test
    void times_of_a_day_are_understood_and_what_is_said_otherwise_stays_as_it_is() {
        assertThat(HelpLineHours.of("Monday to Friday, 9am to 5pm"))
                .contains(new HelpLineHours(HelpLineHours.Kind.WEEKDAYS, LocalTime.of(9, 0), LocalTime.of(17, 0)));
        assertThat(HelpLineHours.of("Every day, 08:00 to 20:30"))
                .contains(new HelpLineHours(HelpLineHours.Kind.DAILY, LocalTime.of(8, 0), LocalTime.of(20, 30)));
        assertThat(HelpLineHours.of("Every day, when somebody is there")).isEmpty();
        assertThat(HelpLineHours.of("Tuesdays")).isEmpty();
        assertThat(HelpLineHours.words("24 hours")).isEqualTo("24 hours, every day");
        assertThat(HelpLineHours.words("Tuesdays")).isEqualTo("Tuesdays");
    }
}
