package waymark.concerns.languages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.web.language.Language;
import waymark.web.language.PublicTexts;

/// A coordinator records who checked a translation; the public side believes it for exactly those texts.
@WaymarkTest
class LanguagesPageTest {

    @Autowired
    Visit visit;

    @Autowired
    TestUsers someone;

    @Autowired
    Translations translations;

    @BeforeEach
    @AfterEach
    void nothing_was_checked() {
        TestDatabase.owner().sql("delete from concerns.translation_check").update();
    }

    private boolean believed() {
        return CurrentActor.as(Actor.VISITOR, () -> translations.checked(Actor.VISITOR))
                .contains(Language.POLISH);
    }

    private Visit.Answer approve(Visit.Browser coordinator, String checker, String edition) {
        return coordinator.post(
                "/languages/pl/approval",
                "checker",
                checker,
                "organisation",
                "A college",
                "on-day",
                "1",
                "on-month",
                "3",
                "on-year",
                "2026",
                "edition",
                edition);
    }

    @Test
    void an_approval_is_believed_until_it_is_withdrawn_or_a_text_changes() {
        var coordinator = visit.as(someone.coordinator());
        var page = coordinator.get("/languages/pl");
        assertThat(page.words()).contains("Not checked", "Tell us what you saw", "Na ile to jest bezpieczne?");
        var edition = page.html().select("input[name=edition]").val();
        assertThat(approve(coordinator, "", edition).errors())
                .containsExactly("Enter the name of the person who checked it");
        assertThat(believed()).isFalse();

        approve(coordinator, "Ewa Nowak", edition);
        assertThat(believed()).isTrue();
        assertThat(coordinator.get("/languages").words()).contains("Ewa Nowak, A college", "Not checked");

        TestDatabase.owner()
                .sql("update concerns.translation_check set edition = repeat('0', 64),"
                        + " texts = overlay(texts placing '0000000000000000' from 1)")
                .update();
        assertThat(believed()).as("other texts than these").isFalse();
        assertThat(coordinator.get("/languages/pl").words()).contains("Since then one text changed", "Changed since");

        approve(coordinator, "Jan Nowak", edition);
        assertThat(believed()).isTrue();
        coordinator.post("/languages/pl/withdrawal");
        assertThat(believed()).isFalse();
        assertThat(coordinator.get("/languages/pl").words())
                .contains("as checked by Jan Nowak, A college", "as checked by Ewa Nowak", "withdrawn by");
        assertThat(TestDatabase.owner()
                        .sql("select count(*) from audit.leaf where object = 'language-pl'")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void of_two_who_decide_at_once_one_is_first_and_the_other_is_told() {
        var coordinator = someone.coordinator();
        var was = CurrentActor.as(coordinator, () -> translations.get(coordinator, Language.POLISH));
        var check = new TranslationCheck("Ewa Nowak", "A college", java.time.LocalDate.EPOCH, was.now());
        var event = new TranslationDecided.Approved(was, check, java.time.Instant.EPOCH);
        assertThat(CurrentActor.as(coordinator, () -> translations.save(coordinator, event)))
                .isEqualTo(waymark.kernel.Saved.done());
        assertThat(CurrentActor.as(coordinator, () -> translations.save(coordinator, event)))
                .isInstanceOf(waymark.kernel.Saved.Stale.class);
    }

    @Test
    void every_text_is_printed_beside_its_english_with_space_for_remarks() {
        var sheet = visit.as(someone.coordinator()).get("/languages/ar/sheet");
        var rows = sheet.html().select("tbody tr");
        assertThat(rows).hasSize(PublicTexts.of(Language.ENGLISH).size());
        assertThat(rows)
                .allMatch(row -> row.select("td").size() == 3
                        && !row.select("td").get(0).text().isEmpty()
                        && !row.select("td").get(1).text().isEmpty()
                        && row.select("td").get(2).text().isEmpty());
        assertThat(sheet.html().select("td div[lang=ar][dir=rtl]")).isNotEmpty();
        assertThat(sheet.html().select("thead").first().text()).isEqualTo("English Arabic Remarks");
        assertThat(sheet.words())
                .as("in the order in which somebody meets them")
                .containsSubsequence(
                        "How can we help you?", "Tell us if something seems wrong", "What did you see or hear?");
    }

    @Test
    void a_language_that_is_not_spoken_is_not_found() {
        assertThat(visit.as(someone.coordinator()).get("/languages/xx/sheet").status())
                .isEqualTo(404);
        assertThat(visit.as(someone.coordinator()).get("/languages/xx").status())
                .isEqualTo(404);
    }
}
