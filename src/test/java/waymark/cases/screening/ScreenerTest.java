package waymark.cases.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import waymark.cases.screening.NarrativeCorpus.Half;

class ScreenerTest {

    private static final Screener SCREENER = new Screener();
    private static final int BOX = 15_000;

    @Test
    void names_are_found_however_they_are_typed() {
        assertThat(found("Spoke to Karolina today.")).containsExactly("Karolina");
        assertThat(found("spoke to nguyen thi mai today, she said no")).containsExactly("nguyen thi mai");
        assertThat(found("SPOKE TO DRITAN HOXHA, WHO DECLINED THE NRM.")).containsExactly("DRITAN HOXHA");
        assertThat(found("Her sister Mai’s phone rang.")).containsExactly("Mai");
        assertThat(found("Name: OYEDELE, Folasade")).containsExactly("OYEDELE", "Folasade");
        assertThat(found("She is called Star.")).containsExactly("Star");
        assertThat(found("Everyone calls him \"Smiley\".")).containsExactly("Smiley");
    }

    @Test
    void a_disguise_does_not_hide_a_name() {
        assertThat(found("Then Ng\u200buy\u00adễn left.")).containsExactly("Ng\u200buy\u00adễn");
        assertThat(found("We saw \u0406o\u0430na there.")).containsExactly("\u0406o\u0430na");
        assertThat(found("I met Ｋａｒｏｌｉｎａ there.")).containsExactly("Ｋａｒｏｌｉｎａ");
        assertThat(found("She spelled it N-g-o-c for us.")).containsExactly("N-g-o-c");
        assertThat(found("I spoke to Karo-\nlina there.")).containsExactly("Karo-\nlina");
        assertThat(found("She wrote ሰላም on the wall.")).containsExactly("ሰላም");
    }

    @Test
    void words_that_are_names_elsewhere_are_left_alone() {
        assertThat(found("May will not work in May. Hope remains. Mark on arm. Grace period ends in June."))
                .isEmpty();
        assertThat(found("Will need an interpreter. Bill paid. Joy was short. Rose at five."))
                .isEmpty();
        assertThat(found("Mark said that Hope told him.")).containsExactly("Mark", "Hope");
    }

    @Test
    void public_bodies_large_places_and_public_numbers_point_at_nobody() {
        assertThat(found("Humberside Police, the Home Office, Kirklees Council and the GLAA visited Hull and Leeds."))
                .isEmpty();
        assertThat(found("Call the helpline on 08000 121 700, or 101.")).isEmpty();
        assertThat(found("Sri Lankan, travelled from Palermo by way of Calais and Dover."))
                .isEmpty();
    }

    @Test
    void numbers_and_addresses_are_told_from_amounts_times_and_years() {
        assertThat(found("Ring 07700 900 123 or oh seven seven double oh nine double oh one two three."))
                .containsExactly("07700 900 123", "oh seven seven double oh nine double oh one two three");
        assertThat(found("Lives at flat 3, 24 spring bank, hu3 1ab."))
                .containsExactly("flat 3", "24 spring bank", "hu3 1ab");
        assertThat(found("Silver BMW, YX19 KLM, NI QQ 12 34 56 C.")).containsExactly("YX19 KLM", "QQ 12 34 56 C");
        assertThat(found("Owes £20,000 or 450 million dong since 2019, works 0600-1900, 70 hrs a week, A1033."))
                .isEmpty();
    }

    @Test
    void a_date_of_birth_identifies_and_the_day_of_an_event_is_a_hint() {
        assertThat(kinds("Female, 14/03/1998.")).containsExactly(Kind.DATE_OF_BIRTH);
        assertThat(kinds("Born on the 5th of May 1988.")).containsExactly(Kind.DATE_OF_BIRTH);
        assertThat(kinds("Turns 18 on 4 June.")).containsExactly(Kind.DATE_OF_BIRTH);
        var event = SCREENER.screen("Found on 3 May at a farm.");
        assertThat(event.findings()).extracting(Finding::kind).containsExactly(Kind.DATE);
        assertThat(event.identifying()).isFalse();
    }

    @Test
    void details_that_identify_only_together_are_found_together() {
        var text = "The only Eritrean woman at the fish factory has six children.";
        var screening = SCREENER.screen(text);
        assertThat(screening.identifying()).isTrue();
        assertThat(screening.findings()).allMatch(each -> each.kind() == Kind.COMBINATION && !each.direct());
        assertThat(SCREENER.screen("An Eritrean woman, 34, works at a fish factory in Hull.")
                        .identifying())
                .isFalse();
    }

    @Test
    void names_known_of_the_person_are_found_in_any_spelling() {
        var screener = Screener.withKnown(List.of("Đặng Thị Hạnh", "Reza", "Sunniva Aas"));
        assertThat(found(screener, "hanh and dang went out")).containsExactly("hanh", "dang");
        assertThat(found(screener, "then sunnivva came with s u n n i v a"))
                .containsExactly("sunnivva", "s u n n i v a");
        assertThat(found(screener, "DangThiHanh signed")).containsExactly("DangThiHanh");
    }

    @Test
    void what_is_not_screened_to_its_end_may_not_leave() {
        var late = new Screener(List.of(), Duration.ZERO).screen("Nothing of it may leave.");
        assertThat(late.screened()).isFalse();
        assertThat(late.identifying()).isTrue();
        assertThat(late.findings()).containsExactly(new Finding(0, 24, Kind.UNSCREENED, true));
        assertThat(SCREENER.screen("a ".repeat(Screener.LONGEST)).identifying()).isTrue();
        var lines = "a\r\n".repeat(Screener.LONGEST / 2);
        assertThat(SCREENER.screen(lines).screened()).isTrue();
    }

    @Test
    void an_empty_text_is_screened_and_holds_nothing() {
        assertThat(SCREENER.screen("").findings()).isEmpty();
        assertThat(SCREENER.screen(" \n\u200b").findings()).isEmpty();
    }

    /// Texts made to be slow: one character, one word, one kind of mark over and over. Each takes milliseconds;
    /// the limit is far from that, so that a busy machine fails nothing and a pattern that backtracks does.
    @Test
    void the_longest_text_is_screened_to_its_end_whatever_is_in_it() {
        var screener = new Screener(List.of(), Duration.ofMinutes(1));
        var narratives = new StringBuilder();
        for (var narrative : NarrativeCorpus.read(Half.TUNING)) {
            narratives.append(narrative.text()).append('\n');
        }
        for (var part : List.of(
                "a",
                "ab",
                "1",
                "1 ",
                "1-",
                "@",
                "a@",
                "a.",
                "xq zq ",
                "Nguyen ",
                "flat ",
                "the ",
                "\n",
                "-",
                "é",
                "\"a ",
                "oh ",
                "A. ",
                narratives.substring(0, BOX))) {
            var text = part.repeat(BOX / part.length());
            assertThat(screener.screen(text).screened())
                    .as(part.substring(0, Math.min(9, part.length())))
                    .isTrue();
        }
    }

    @Test
    void single_sentences_are_read_as_marked() {
        var trial = ScreeningTrial.of(SCREENER, NarrativeCorpus.sentences());
        assertThat(trial.recall()).as(trial.missed().toString()).isGreaterThan(0.99);
        assertThat(trial.alarms()).as(trial.missed().toString()).isZero();
    }

    private static List<String> found(String text) {
        return found(SCREENER, text);
    }

    private static List<String> found(Screener screener, String text) {
        return screener.screen(text).findings().stream()
                .filter(Finding::direct)
                .map(each -> text.substring(each.start(), each.end()))
                .toList();
    }

    private static List<Kind> kinds(String text) {
        return SCREENER.screen(text).findings().stream().map(Finding::kind).toList();
    }
}
