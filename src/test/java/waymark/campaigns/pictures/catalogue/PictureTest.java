package waymark.campaigns.pictures.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import waymark.kernel.Actor;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;

/// The rules of a picture: what refuses it, what the panel needs, what a recall needs.
class PictureTest {

    private static final UUID ID = new UUID(0, 1);
    private static final Ref REF = new Ref("PI-0001");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");

    private static Picture.About about(WhoIsShown people, @Nullable LocalDate licenceUntil) {
        return new Picture.About(
                "T", "D", Origin.PHOTOGRAPH, people, "S", "M", "C", "©", Licence.AGREED, "terms", licenceUntil, "A");
    }

    private static Picture.InReview waits(WhoIsShown people, boolean agreed, @Nullable LocalDate until) {
        return new Picture.InReview(ID, REF, 3, about(people, until), agreed);
    }

    private static Picture.Published published(@Nullable LocalDate until, Picture.@Nullable Hold hold) {
        return new Picture.Published(ID, REF, 4, about(WhoIsShown.NONE, null), TODAY, until, hold);
    }

    private static List<String> problems(Ruling<?> ruling) {
        return ruling instanceof Ruling.Refused<?>(var problems)
                ? problems.stream().map(Problem::message).toList()
                : List.of();
    }

    @Test
    void what_the_checklist_finds_refuses_it_even_without_a_file_and_without_anything_it_needs_one() {
        var draft = new Picture.Draft(ID, REF, 1, about(WhoIsShown.NONE, null), List.of());
        assertThat(draft.check(List.of(RefusalReason.CHILD), "", TODAY))
                .isInstanceOfSatisfying(
                        Ruling.Agreed.class,
                        agreed -> assertThat(agreed.event()).isInstanceOf(PictureEvent.Refused.class));
        assertThat(problems(draft.check(List.of(), "", TODAY))).containsExactly("Add the file first");
    }

    @Test
    void a_picture_of_people_is_published_once_each_agrees_and_none_after_its_licence() {
        assertThat(problems(waits(WhoIsShown.REAL, false, null).publish(ID, TODAY)))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("Somebody in it has not agreed");
        assertThat(problems(waits(WhoIsShown.REAL, true, null).publish(ID, TODAY)))
                .isEmpty();
        assertThat(problems(waits(WhoIsShown.DRAWN, false, null).publish(ID, TODAY)))
                .isEmpty();
        assertThat(problems(waits(WhoIsShown.NONE, true, TODAY.minusDays(1)).publish(ID, TODAY)))
                .containsExactly("Its licence has ended, so it cannot be published");
        assertThat(problems(waits(WhoIsShown.NONE, true, TODAY).publish(ID, TODAY)))
                .isEmpty();
    }

    @Test
    void a_refusal_says_why_and_what_is_sent_back_says_what_to_put_right() {
        var waits = waits(WhoIsShown.NONE, true, null);
        assertThat(problems(waits.refuse(ID, List.of(), "", "", TODAY)))
                .containsExactly("Choose why, so that the next picture is better");
        assertThat(problems(waits.refuse(ID, List.of(RefusalReason.OTHER), "", "", TODAY)))
                .containsExactly("Say what is wrong with it");
        assertThat(problems(waits.refuse(ID, List.of(RefusalReason.PITY), "", "", TODAY)))
                .isEmpty();
        assertThat(problems(waits.sendBack("", TODAY))).containsExactly("Say what has to be put right");
    }

    @Test
    void it_may_be_used_up_to_its_last_day_and_not_while_it_is_stopped() {
        assertThat(published(null, null).usable(TODAY)).isTrue();
        assertThat(published(TODAY, null).usable(TODAY)).isTrue();
        assertThat(published(TODAY.minusDays(1), null).usable(TODAY)).isFalse();
        var held = new Picture.Hold(NOW, "S", "W");
        assertThat(published(null, held).usable(TODAY)).isFalse();
        assertThat(problems(published(null, held).stop(Actor.system("Test"), "again", NOW)))
                .containsExactly("Its use is stopped already");
    }

    @Test
    void a_recall_for_another_reason_says_it() {
        assertThat(problems(published(null, null).recall(RecallReason.OTHER, "", NOW)))
                .containsExactly("Say why it is recalled");
        assertThat(problems(published(null, null).recall(RecallReason.CONSENT, "", NOW)))
                .isEmpty();
        assertThat(problems(published(null, null).release(""))).containsExactly("Say why it may be used again");
    }

    @Test
    void what_the_panel_saw_does_not_become_something_else() {
        assertThat(problems(published(null, null).change(about(WhoIsShown.DRAWN, null))))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("What the panel saw");
    }

    @Test
    void every_reason_of_the_checklist_teaches_why_and_what_is_better() {
        assertThat(RefusalReason.checklist()).hasSize(6).allSatisfy(one -> {
            assertThat(one.why()).isNotBlank();
            assertThat(one.better()).isNotBlank();
        });
    }
}
