package waymark.contacts.posts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import waymark.contacts.ContactsFixtures;
import waymark.contacts.WeeklyHours;
import waymark.contacts.posts.PostDetails.AnsweredBy;
import waymark.directory.DateRange;
import waymark.directory.PersonSummary;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;

class PostTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final PersonSummary ANNA = person("PE-AAAAAAA", "HCC");
    private static final PersonSummary BEN = person("PE-BBBBBBB", "HCC");

    @Test
    void a_new_one_was_checked_when_it_was_set_up() {
        var opened = agreed(Post.open(new Ref("SP-1234567"), details("HCC"), TODAY, "Anna"));
        assertThat(opened.now().checkedOn()).isEqualTo(TODAY);
        assertThat(opened.now().checkedBy()).isEqualTo("Anna");
    }

    @Test
    void without_area_hours_organisation_or_subject_there_is_nothing_to_reach() {
        var empty = new PostDetails(
                "",
                "",
                List.of(),
                AnsweredBy.PERSON,
                "",
                "",
                List.of(),
                new WeeklyHours(List.of(), WeeklyHours.BankHolidays.CLOSED));
        assertThat(fields(Post.open(new Ref("SP-1234567"), empty, TODAY, "Anna")))
                .containsExactlyInAnyOrder("organisation", "subject", "areas", "day-1");
    }

    @Test
    void a_team_s_line_needs_a_number_and_a_number_needs_digits() {
        assertThat(reached(AnsweredBy.TEAM, "", "").problems())
                .extracting(Problem::field)
                .containsExactly("phone");
        assertThat(reached(AnsweredBy.TEAM, "", "team@example.org").problems()).isEmpty();
        assertThat(reached(AnsweredBy.TEAM, "ring me", "").problems()).isNotEmpty();
        assertThat(reached(AnsweredBy.PERSON, "", "").problems()).isEmpty();
        assertThat(reached(AnsweredBy.PERSON, "101", "").problems()).isEmpty();
    }

    @Test
    void whoever_takes_over_ends_the_cover_before_theirs() {
        var post = post(cover(Cover.Kind.HOLDER, ANNA, "2026-01-01", null));
        var taken = agreed(post.take(Cover.Kind.HOLDER, BEN, span("2026-12-01", null)));
        assertThat(taken.outgoing()).isNotNull();
        assertThat(taken.outgoing().dates().to()).isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void nobody_deputises_for_themself_nor_for_another_organisation() {
        var post = post(cover(Cover.Kind.HOLDER, ANNA, "2026-01-01", null));
        assertThat(fields(post.take(Cover.Kind.DEPUTY, ANNA, span("2026-12-01", null))))
                .containsExactly("person");
        assertThat(fields(post.take(Cover.Kind.DEPUTY, person("PE-CCCCCCC", "ERYC"), span("2026-12-01", null))))
                .containsExactly("person");
    }

    @Test
    void cover_that_has_not_begun_is_withdrawn_and_binds_nobody() {
        var coming = cover(Cover.Kind.HOLDER, BEN, "2026-12-01", null);
        var withdrawn = agreed(post(coming).withdraw(coming, TODAY)).withdrawn();
        assertThat(withdrawn.dates().to()).isEqualTo(LocalDate.of(2026, 11, 30));
        var post = post(withdrawn);
        assertThat(post.covering(Cover.Kind.HOLDER, LocalDate.of(2026, 12, 1))).isEmpty();
        assertThat(post.take(Cover.Kind.DEPUTY, BEN, span("2026-12-01", null))).isInstanceOf(Ruling.Agreed.class);
        assertThat(post.take(Cover.Kind.HOLDER, ANNA, span("2026-11-25", null))).isInstanceOf(Ruling.Agreed.class);
        assertThat(post.change(details("ERYC"), TODAY, "Anna")).isInstanceOf(Ruling.Agreed.class);
        var begun = cover(Cover.Kind.HOLDER, BEN, "2026-11-24", null);
        assertThat(fields(post(begun).withdraw(begun, TODAY))).containsExactly("");
    }

    @Test
    void whoever_leaves_passes_their_cover_on_and_a_deputy_steps_up() {
        var held = cover(Cover.Kind.HOLDER, ANNA, "2026-01-01", null);
        var deputy = cover(Cover.Kind.DEPUTY, BEN, "2026-01-01", null);
        var passed = agreed(post(held, deputy).pass(held, LocalDate.of(2026, 11, 30), BEN, TODAY));
        assertThat(passed.left().dates().to()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(passed.taken()).isNotNull();
        assertThat(passed.taken().dates()).isEqualTo(span("2026-12-01", null));
        assertThat(passed.also())
                .singleElement()
                .satisfies(one -> assertThat(one.dates().to()).isEqualTo(LocalDate.of(2026, 11, 30)));
        var past = agreed(post(held).pass(held, LocalDate.of(2026, 6, 30), BEN, TODAY));
        assertThat(past.taken()).isNotNull();
        assertThat(past.taken().dates()).isEqualTo(span("2026-11-24", null));
        var coming = cover(Cover.Kind.HOLDER, ANNA, "2027-01-01", null);
        var never = agreed(post(coming).pass(coming, TODAY, BEN, TODAY));
        assertThat(never.left().dates().backwards()).isTrue();
        assertThat(never.taken()).isNotNull();
        assertThat(never.taken().dates()).isEqualTo(span("2027-01-01", null));
        assertThat(agreed(post(held).pass(held, TODAY, null, TODAY)).taken()).isNull();
        assertThat(fields(post(held).pass(held, TODAY, person("PE-CCCCCCC", "ERYC"), TODAY)))
                .containsExactly("person");
    }

    @Test
    void two_do_not_hold_it_on_one_day() {
        var post = post(cover(Cover.Kind.HOLDER, ANNA, "2026-01-01", "2026-12-31"));
        assertThat(fields(post.take(Cover.Kind.HOLDER, BEN, span("2026-12-01", null))))
                .containsExactly("from");
        assertThat(post.take(Cover.Kind.HOLDER, BEN, span("2027-01-01", null))).isInstanceOf(Ruling.Agreed.class);
    }

    @Test
    void a_last_day_is_not_before_the_first() {
        var holder = cover(Cover.Kind.HOLDER, ANNA, "2026-01-01", null);
        assertThat(fields(post(holder).end(holder, LocalDate.of(2025, 12, 31)))).containsExactly("last");
        assertThat(agreed(post(holder).end(holder, TODAY)).ended().dates().to()).isEqualTo(TODAY);
        assertThat(fields(post(holder).close(LocalDate.of(2019, 12, 31)))).containsExactly("last");
    }

    @Test
    void it_does_not_move_to_another_organisation_while_people_of_this_one_hold_it() {
        var held = post(cover(Cover.Kind.HOLDER, ANNA, "2026-01-01", null));
        assertThat(fields(held.change(details("ERYC"), TODAY, "Anna"))).containsExactly("organisation");
        assertThat(post().change(details("ERYC"), TODAY, "Anna")).isInstanceOf(Ruling.Agreed.class);
    }

    @Test
    void its_holder_keeps_it_right_only_while_they_hold_it() {
        var post = post(cover(Cover.Kind.DEPUTY, ANNA, "2026-01-01", "2026-11-24"));
        assertThat(post.heldBy(ANNA.id(), TODAY)).isTrue();
        assertThat(post.heldBy(ANNA.id(), TODAY.plusDays(1))).isFalse();
        assertThat(post.heldBy(BEN.id(), TODAY)).isFalse();
    }

    private static Post post(Cover... cover) {
        return new Post(
                new Ref("SP-1234567"),
                3,
                details("HCC"),
                span("2020-01-01", null),
                List.of(cover),
                TODAY,
                "Anna",
                null);
    }

    private static PostDetails details(String organisation) {
        return new PostDetails(
                organisation,
                "ADULT",
                List.of("HULL"),
                AnsweredBy.PERSON,
                "",
                "",
                List.of(),
                ContactsFixtures.officeHours());
    }

    private static PostDetails reached(AnsweredBy by, String phone, String email) {
        return new PostDetails(
                "HCC", "ADULT", List.of("HULL"), by, phone, email, List.of(), ContactsFixtures.officeHours());
    }

    private static Cover cover(Cover.Kind kind, PersonSummary person, String from, @Nullable String to) {
        return new Cover(UUID.randomUUID(), kind, person.id(), person.ref(), person.name(), span(from, to));
    }

    private static DateRange span(String from, @Nullable String to) {
        return new DateRange(LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }

    private static PersonSummary person(String ref, String organisation) {
        return new PersonSummary(UUID.randomUUID(), new Ref(ref), ref, organisation, organisation, "");
    }

    private static <E> E agreed(Ruling<E> ruling) {
        assertThat(ruling).isInstanceOf(Ruling.Agreed.class);
        return ((Ruling.Agreed<E>) ruling).event();
    }

    private static List<String> fields(Ruling<?> ruling) {
        assertThat(ruling).isInstanceOf(Ruling.Refused.class);
        return ((Ruling.Refused<?>) ruling)
                .problems().stream().map(Problem::field).toList();
    }
}
