package waymark.cases.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import waymark.cases.notification.NotificationAnswers.Exploitation;
import waymark.cases.notification.NotificationAnswers.Judgement;
import waymark.cases.notification.NotificationAnswers.Person;
import waymark.cases.notification.NotificationAnswers.Story;
import waymark.cases.notification.NotificationAnswers.Where;
import waymark.cases.record.Nationalities;
import waymark.cases.screening.Kind;
import waymark.cases.screening.Screener;
import waymark.cases.screening.Screening;
import waymark.kernel.Ruling;
import waymark.web.forms.Choice;

class NotificationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    /// Every answer that the service asks for, and nothing that identifies.
    static NotificationAnswers complete() {
        return new NotificationAnswers(
                new Person(
                        Gender.MALE,
                        "RO",
                        "",
                        AgeBand.NOT_SAID,
                        Answer.NO,
                        NoReferral.DECLINED,
                        "He wants to go on working and fears losing the work",
                        Answer.NO),
                new Exploitation(
                        List.of(ExploitationKind.WAGES_TAKEN),
                        "",
                        Answer.NO,
                        "",
                        "2026",
                        "",
                        "",
                        Where.UK,
                        "HULL",
                        "",
                        "",
                        "",
                        "HULL"),
                new Story(
                        "He was promised pay by the hour",
                        Answer.NO,
                        "",
                        "Picking vegetables from early to late",
                        "A shared caravan without heating",
                        "His passport was taken",
                        Answer.YES,
                        "He owes money for the journey",
                        "",
                        LastContact.WEEK,
                        "",
                        Answer.NO,
                        "He feared the police"),
                new Judgement(
                        Answer.YES,
                        "He is watched and has no papers",
                        "In a quiet room with an interpreter",
                        "The debt keeps him there",
                        Answer.NO,
                        "",
                        Answer.NO,
                        "",
                        "The person who recruits the workers",
                        Answer.NO,
                        "",
                        Answer.NOT_SURE,
                        "",
                        Answer.YES,
                        "The debt grows",
                        Answer.NO));
    }

    private static Notification.Draft draft(NotificationAnswers answers) {
        return new Notification.Draft(header(answers));
    }

    private static Notification.Header header(NotificationAnswers answers) {
        return new Notification.Header(
                UUID.randomUUID(), 1, TODAY, "Ana Sample", new Notification.Content(answers, List.of(), ""), null);
    }

    private static Notification.Ready ready(
            NotificationAnswers answers, List<Finding> findings, List<Finding.Kept> kept) {
        return new Notification.Ready(
                header(answers),
                new Notification.Cleared(
                        UUID.randomUUID(),
                        1,
                        Instant.EPOCH,
                        "Ana Sample",
                        new Notification.Text(answers, "digest", findings, kept)));
    }

    private static Finding finding(boolean direct, String words) {
        return new Finding(Box.BEGAN, 0, words.length(), "small or named place", direct, words);
    }

    private static List<String> problems(Ruling<?> ruling) {
        return ruling instanceof Ruling.Refused<?>(var problems)
                ? problems.stream().map(problem -> problem.message()).toList()
                : List.of();
    }

    @Test
    void there_is_no_place_in_a_notification_for_who_the_person_is() {
        var names = new ArrayList<String>();
        components(NotificationAnswers.class, names);
        assertThat(names).hasSizeGreaterThan(40);
        assertThat(names)
                .allSatisfy(name -> assertThat(name.toLowerCase(Locale.ROOT))
                        .doesNotContain(
                                "name",
                                "born",
                                "birth",
                                "address",
                                "phone",
                                "email",
                                "mail",
                                "postcode",
                                "number",
                                "reference",
                                "day",
                                "date",
                                "street",
                                "town",
                                "family",
                                "school",
                                "education",
                                "employ",
                                "passport",
                                "police_ref"));
        assertThat(Stream.of(Person.class, Exploitation.class, Story.class, Judgement.class)
                        .flatMap(type -> Stream.of(type.getRecordComponents()))
                        .map(RecordComponent::getType))
                .as("no type that could hold a day, a number or a file")
                .allMatch(type -> type == String.class || type.isEnum() || type == List.class);
        var typed = Stream.of(Box.values()).map(Box::field).toList();
        assertThat(Stream.of(Person.class, Exploitation.class, Story.class, Judgement.class)
                        .flatMap(type -> Stream.of(type.getRecordComponents()))
                        .filter(component -> component.getType() == String.class)
                        .map(RecordComponent::getName)
                        .filter(name -> !typed.contains(name)))
                .as("what is not screened comes from a closed list")
                .containsExactlyInAnyOrderElementsOf(Set.of(
                        "nationality",
                        "secondNationality",
                        "beganMonth",
                        "beganYear",
                        "endedMonth",
                        "endedYear",
                        "authority",
                        "country",
                        "secondCountry",
                        "staying"));
    }

    private static void components(Class<?> type, List<String> names) {
        for (var component : type.getRecordComponents()) {
            names.add(component.getName());
            if (component.getType().isRecord()) {
                components(component.getType(), names);
            }
        }
    }

    @Test
    void what_says_who_somebody_is_cannot_be_kept() {
        var name = finding(true, "Anna");
        var found = new Screened.Done("digest", List.of(name));
        assertThat(draft(complete()).judge(found, List.of(name.keep("They asked for it"))))
                .isInstanceOfSatisfying(
                        Ruling.Agreed.class,
                        agreed -> assertThat(agreed.event()).isInstanceOf(NotificationEvent.Judged.class));
    }

    @Test
    void a_text_is_cleared_where_every_finding_is_kept_for_a_reason_and_nothing_is_missing() {
        var place = finding(false, "the big farm");
        var found = new Screened.Done("digest", List.of(place));
        var kept = List.of(place.keep("There are forty of them"));
        assertThat(event(draft(complete()).judge(found, kept))).isInstanceOf(NotificationEvent.Passed.class);
        assertThat(event(draft(complete()).judge(found, List.of()))).isInstanceOf(NotificationEvent.Judged.class);
        assertThat(problems(draft(complete()).judge(found, List.of(place.keep(" ")))))
                .containsExactly("Enter why “the big farm” identifies nobody");
        var incomplete = complete().with(NotificationAnswers.EMPTY.story());
        assertThat(event(draft(incomplete).judge(found, kept))).isInstanceOf(NotificationEvent.Judged.class);
    }

    private static Object event(Ruling<?> ruling) {
        return ruling instanceof Ruling.Agreed<?>(var event) ? event : problems(ruling);
    }

    @Test
    void nothing_leaves_while_nothing_can_be_screened() {
        assertThat(problems(draft(complete()).judge(new Screened.Failed(), List.of())))
                .containsExactly(NotScreened.WORDS);
        var ready = ready(complete(), List.of(), List.of());
        assertThat(ready.leaves(new Screened.Failed())).hasSize(1);
        assertThat(problems(ready.send(new Screened.Failed(), TODAY, "1", TODAY)))
                .containsExactly(NotScreened.WORDS);
        assertThat(ready.leaves(new Screened.Done("digest", List.of()))).isEmpty();
        assertThat(ready.send(new Screened.Done("digest", List.of()), TODAY, "1", TODAY))
                .isInstanceOf(Ruling.Agreed.class);
    }

    @Test
    void what_the_screener_finds_later_or_in_another_text_keeps_it_from_leaving() {
        var place = finding(false, "the big farm");
        var ready = ready(complete(), List.of(place), List.of(place.keep("There are forty")));
        assertThat(ready.leaves(new Screened.Done("digest", List.of(place)))).isEmpty();
        assertThat(ready.leaves(new Screened.Done("digest", List.of(place, finding(true, "Anna")))))
                .hasSize(1);
        assertThat(ready.leaves(new Screened.Done("other", List.of(place)))).hasSize(1);
    }

    @Test
    void a_cleared_text_that_is_changed_is_written_again() {
        var ready = ready(complete(), List.of(), List.of());
        assertThat(event(ready.write(Section.STORY, complete()))).isInstanceOf(NotificationEvent.Written.class);
    }

    @Test
    void it_is_sent_today_or_earlier() {
        var ready = ready(complete(), List.of(), List.of());
        assertThat(problems(ready.send(new Screened.Done("digest", List.of()), TODAY.plusDays(1), "", TODAY)))
                .containsExactly("The day on which it was sent must be today or earlier");
    }

    @Test
    void the_person_agrees_once_and_not_before_it_was_sent() {
        var cleared = ready(complete(), List.of(), List.of()).cleared();
        var sent = new Notification.Submitted(header(complete()), cleared, TODAY.minusDays(3), "Ana Sample");
        assertThat(event(sent.consent(TODAY, TODAY))).isInstanceOf(NotificationEvent.Consented.class);
        assertThat(problems(sent.consent(TODAY.minusDays(4), TODAY))).hasSize(1);
        assertThat(problems(sent.consent(TODAY.plusDays(1), TODAY))).hasSize(1);
    }

    @Test
    void four_answers_that_narrow_it_down_are_judged_together() {
        assertThat(Combination.of(complete(), code -> code)).isEmpty();
        var exploitation = complete().exploitation();
        var month = complete()
                .with(new Exploitation(
                        exploitation.kinds(),
                        "",
                        exploitation.several(),
                        "MARCH",
                        "2026",
                        "MAY",
                        "2026",
                        exploitation.where(),
                        "HULL",
                        "",
                        "",
                        "",
                        "HULL"));
        assertThat(Combination.of(month, code -> "Hull"))
                .hasValueSatisfying(found -> assertThat(found.words())
                        .isEqualTo("nationality: Romanian; exploited in Hull; began in March 2026; ended in May 2026"));
        assertThat(Combination.of(month, code -> "Hull").orElseThrow().direct()).isFalse();
    }

    /// Somebody of any country can be notified: what is chosen from a list is never taken for a name.
    @Test
    void no_nationality_and_no_country_of_the_lists_is_taken_for_a_name() {
        var screener = new Screener();
        assertThat(Stream.concat(Nationalities.choices().stream(), Country.choices().stream())
                        .map(Choice::label)
                        .filter(word ->
                                screener.screen("Female, 25 to 34, " + word + ", March 2026").findings().stream()
                                        .anyMatch(waymark.cases.screening.Finding::direct)))
                .isEmpty();
    }

    @Test
    void what_is_found_is_said_of_its_own_box_and_what_crosses_boxes_of_all_together() {
        var answers = complete();
        var screener = new NotificationScreener(
                (_, text) -> {
                    int at = text.indexOf("passport");
                    return new Screening(List.of(
                            new waymark.cases.screening.Finding(at, at + 8, Kind.REFERENCE, true),
                            new waymark.cases.screening.Finding(0, at, Kind.COMBINATION, false)));
                },
                JsonMapper.shared());
        assertThat(screener.screen(List.of(), answers, code -> "Hull"))
                .isInstanceOfSatisfying(Screened.Done.class, done -> {
                    assertThat(done.findings().getFirst())
                            .isEqualTo(new Finding(
                                    Box.TREATMENT, 4, 12, "reference or document number", true, "passport"));
                    assertThat(done.findings().get(1).box()).isNull();
                });
    }

    @Test
    void a_first_and_a_last_name_beside_each_other_are_one_finding() {
        var answers = complete();
        var screener = new NotificationScreener(
                (_, text) -> {
                    int at = text.indexOf("quiet room");
                    return new Screening(List.of(
                            new waymark.cases.screening.Finding(at, at + 5, Kind.NAME, true),
                            new waymark.cases.screening.Finding(at + 6, at + 10, Kind.NAME, true)));
                },
                JsonMapper.shared());
        assertThat(screener.screen(List.of(), answers, code -> "Hull"))
                .isInstanceOfSatisfying(
                        Screened.Done.class,
                        done -> assertThat(done.findings())
                                .containsExactly(
                                        new Finding(Box.INTERVIEW, 5, 15, "name of a person", true, "quiet room")));
    }

    @Test
    void a_screener_that_fails_in_any_way_has_screened_nothing() {
        var failing = new NotificationScreener(
                (_, _) -> {
                    throw new IllegalStateException("stopped");
                },
                JsonMapper.shared());
        assertThat(failing.screen(List.of(), complete(), code -> code)).isInstanceOf(Screened.Failed.class);
    }

    @Test
    void the_findings_are_laid_over_the_unchanged_words() {
        var text = "Anna lives at the big farm.";
        var found = List.of(
                new ScreenedBox.Numbered(1, new Finding(Box.BEGAN, 0, 4, "name", true, "Anna")),
                new ScreenedBox.Numbered(2, new Finding(Box.BEGAN, 2, 10, "place", false, "na lives")),
                new ScreenedBox.Numbered(3, new Finding(Box.BEGAN, 14, 26, "place", false, "the big farm")));
        var parts = ScreenedBox.parts(text, found);
        assertThat(parts.stream().map(ScreenedBox.Part::text).toList())
                .containsExactly("Anna", " lives", " at ", "the big farm", ".");
        assertThat(String.join("", parts.stream().map(ScreenedBox.Part::text).toList()))
                .isEqualTo(text);
    }

    @Test
    void the_sheet_withholds_what_leads_to_the_person_and_holds_no_name_without_agreement() {
        var sheet = NotificationSheet.of(complete(), code -> "Hull", null);
        assertThat(answers(sheet))
                .contains("Unknown", "Leave them out: the person did not agree to be known")
                .contains("In the area of this local authority: Hull");
        assertThat(asks(sheet))
                .containsSubsequence("Place of birth", "How it started", "Types of exploitation", "Gender");
        var identity = new SharedIdentity("Ion", "Sample", "By telephone");
        assertThat(answers(NotificationSheet.of(complete(), code -> "Hull", identity)))
                .contains("Ion", "Sample", "By telephone");
    }

    private static List<String> answers(NotificationSheet sheet) {
        return sheet.parts().stream()
                .flatMap(part -> part.lines().stream())
                .map(NotificationSheet.Line::answer)
                .toList();
    }

    private static List<String> asks(NotificationSheet sheet) {
        return sheet.parts().stream()
                .flatMap(part -> part.lines().stream())
                .map(NotificationSheet.Line::asks)
                .toList();
    }
}
