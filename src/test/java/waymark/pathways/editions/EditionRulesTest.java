package waymark.pathways.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.pathways.graph.Finding;

class EditionRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final UUID WRITER = new UUID(1, 1);
    private static final UUID PARTNER = new UUID(1, 2);
    private static final Actor.Person REVIEWER =
            new Actor.Person(new UUID(1, 3), "Test Reviewer", "HCC", "HCC", List.of());
    private static final List<Finding> UNSOUND =
            List.of(new Finding("a", Finding.Fault.DEAD_END, true, "It leads nowhere"));

    private static PathwayEdition.Body body(String note) {
        return new PathwayEdition.Body(
                new UUID(2, 2),
                new Ref("PW-0001"),
                null,
                2,
                5,
                Content.empty(null),
                note,
                List.of(WRITER),
                "Test Writer",
                TODAY);
    }

    private static PersonSummary link(UUID id) {
        return new PersonSummary(id, new Ref("PE-AAAAAAA"), "Test Partner", "HCC", "Hull City Council", "");
    }

    private static PathwayEdition.InReview review(Review.Answer answer) {
        var mine = new Review(
                PARTNER, "Test Partner", "HCC", answer, "", TODAY, answer == Review.Answer.ASKED ? null : TODAY, 1);
        return new PathwayEdition.InReview(body("New"), TODAY, List.of(mine));
    }

    private static List<String> refusals(Ruling<EditionChange> ruling) {
        return ruling instanceof Ruling.Refused<EditionChange>(var problems)
                ? problems.stream().map(Problem::message).toList()
                : List.of();
    }

    @Test
    void a_sound_draft_goes_before_partners_who_did_not_write_it() {
        assertThat(EditionRules.send(new PathwayEdition.Draft(body("New")), List.of(link(PARTNER)), List.of(), TODAY))
                .isInstanceOf(Ruling.Agreed.class);
    }

    @Test
    void a_draft_says_what_is_new_names_somebody_and_is_sound_before_it_is_sent() {
        assertThat(refusals(EditionRules.send(new PathwayEdition.Draft(body(" ")), List.of(), UNSOUND, TODAY)))
                .hasSize(3)
                .anyMatch(one -> one.startsWith("One problem must be fixed"))
                .contains("Choose who should review it");
        assertThat(refusals(EditionRules.send(
                        new PathwayEdition.Draft(body("New")), List.of(link(WRITER)), List.of(), TODAY)))
                .containsExactly("People who wrote in it cannot review it; choose somebody else");
    }

    @Test
    void partners_may_read_a_draft_while_a_contact_is_still_sought_but_it_is_not_published() {
        var uncovered = List.of(new Finding("a", Finding.Fault.NO_COVER, true, "Nobody answers for Adults in Hull"));
        assertThat(EditionRules.send(new PathwayEdition.Draft(body("New")), List.of(link(PARTNER)), uncovered, TODAY))
                .isInstanceOf(Ruling.Agreed.class);
        assertThat(refusals(publish(review(Review.Answer.AGREED), REVIEWER, uncovered)))
                .containsExactly("One problem must be fixed first; it is marked at its step");
    }

    @Test
    void a_partner_who_asks_for_a_change_says_which() {
        var asked = review(Review.Answer.ASKED);
        assertThat(EditionRules.answer(asked, PARTNER, Review.Answer.AGREED, "", TODAY))
                .isInstanceOf(Ruling.Agreed.class);
        assertThat(refusals(EditionRules.answer(asked, PARTNER, Review.Answer.CHANGE, " ", TODAY)))
                .containsExactly("Say what should change, so that it can");
        assertThat(refusals(EditionRules.answer(asked, PARTNER, null, "", TODAY)))
                .containsExactly("Say whether you agree or ask for a change");
        assertThat(refusals(EditionRules.answer(asked, REVIEWER.id(), Review.Answer.AGREED, "", TODAY)))
                .containsExactly("You were not asked to review this edition");
    }

    @Test
    void nobody_publishes_what_they_wrote() {
        var writer = new Actor.Person(WRITER, "Test Writer", "HCC", "HCC", List.of());
        assertThat(refusals(publish(review(Review.Answer.AGREED), writer, List.of())))
                .containsExactly("You wrote in this edition; somebody else must publish it");
        assertThat(publish(review(Review.Answer.AGREED), REVIEWER, List.of())).isInstanceOf(Ruling.Agreed.class);
    }

    @Test
    void an_edition_waits_until_every_partner_asked_has_agreed() {
        for (var answer : List.of(Review.Answer.ASKED, Review.Answer.CHANGE)) {
            assertThat(refusals(publish(review(answer), REVIEWER, List.of())))
                    .containsExactly("Not every partner who was asked has agreed yet");
        }
    }

    @Test
    void an_unsound_edition_is_not_published_and_not_confirmed() {
        assertThat(refusals(publish(review(Review.Answer.AGREED), REVIEWER, UNSOUND)))
                .hasSize(1);
        var published = new PathwayEdition.Published(body("New"), new PathwayEdition.Publication(TODAY, "Test", TODAY));
        assertThat(refusals(EditionRules.confirm(
                        published, published.body(), REVIEWER, UNSOUND, TODAY, TODAY.plusMonths(6))))
                .hasSize(1);
    }

    @Test
    void a_withdrawal_gives_its_reason() {
        var published = new PathwayEdition.Published(body("New"), new PathwayEdition.Publication(TODAY, "Test", TODAY));
        assertThat(refusals(EditionRules.withdraw(published, " ", TODAY))).hasSize(1);
        assertThat(refusals(EditionRules.withdraw(published, "x".repeat(2001), TODAY)))
                .hasSize(1);
        assertThat(EditionRules.withdraw(published, "The law changed", TODAY)).isInstanceOf(Ruling.Agreed.class);
    }

    private static Ruling<EditionChange> publish(PathwayEdition.InReview review, Actor actor, List<Finding> findings) {
        return EditionRules.publish(review, actor, null, findings, TODAY, TODAY.plusMonths(6));
    }
}
