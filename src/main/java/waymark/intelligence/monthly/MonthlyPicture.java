package waymark.intelligence.monthly;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.intelligence.screening.PersonScreening;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.Tone;
import waymark.web.forms.FormReader;

/// The picture of a month for the board, with no person in it: drafted by one officer, looked at and published by
/// another.
///
/// @param sentBack what the second officer wants changed; empty where nothing
record MonthlyPicture(
        LocalDate month,
        int version,
        State state,
        String unit,
        String unitName,
        PictureFigures figures,
        LocalDate countedOn,
        String situation,
        String changes,
        String gaps,
        String ahead,
        UUID draftedBy,
        String draftedByName,
        String sentBack,
        @Nullable LocalDate publishedOn,
        String publishedByName) {

    static final int LONGEST = 4_000;
    static final int LONGEST_NOTE = 1_000;
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    /// How far it is.
    enum State {
        DRAFT("Draft", Tone.YELLOW),
        SENT("With a second officer", Tone.BLUE),
        PUBLISHED("Published", Tone.GREEN);

        private final String words;
        private final Tone tone;

        State(String words, Tone tone) {
            this.words = words;
            this.tone = tone;
        }

        String words() {
            return words;
        }

        Tone tone() {
            return tone;
        }
    }

    /// The sentences of assessment.
    record Words(String situation, String changes, String gaps, String ahead) {

        /// @param known names of areas and organisations, which are no persons
        static Words read(FormReader reader, Collection<String> known) {
            return new Words(
                    namingNobody(reader, "situation", "Assessment", known),
                    namingNobody(reader, "changes", "What changed", known),
                    namingNobody(reader, "gaps", "What is not known", known),
                    namingNobody(reader, "ahead", "What comes next", known));
        }

        private static String namingNobody(FormReader reader, String field, String what, Collection<String> known) {
            var text = reader.text(field, what, LONGEST);
            PersonScreening.ask(reader, field, text, known);
            return text;
        }
    }

    Words words() {
        return new Words(situation, changes, gaps, ahead);
    }

    /// @throws NotFound where the address names no month
    static YearMonth month(String typed) {
        try {
            return YearMonth.parse(typed);
        } catch (DateTimeParseException noMonth) {
            throw new NotFound("month");
        }
    }

    static String name(YearMonth month) {
        return WORDS.format(month);
    }

    String name() {
        return name(YearMonth.from(month));
    }

    String key() {
        return YearMonth.from(month).toString();
    }

    String path() {
        return "/intelligence/months/" + key();
    }

    private static Problems officer(Actor actor) {
        return new Problems()
                .when(!actor.may(Permission.HANDLE_INTELLIGENCE), "", "Intelligence officers make the picture");
    }

    /// Begins a month that has ended.
    static Ruling<YearMonth> begin(YearMonth month, Actor actor, boolean there, LocalDate today) {
        return officer(actor)
                .when(!month.isBefore(YearMonth.from(today)), "month", "Choose a month that has ended")
                .when(there, "month", "There is a picture of this month already")
                .or(() -> month);
    }

    Ruling<Words> change(Words words, Actor actor) {
        return officer(actor)
                .when(state != State.DRAFT, "", "Only a draft can be changed")
                .or(() -> words);
    }

    /// Sends it to a second officer.
    Ruling<MonthlyPicture> send(Actor actor) {
        return officer(actor)
                .when(state != State.DRAFT, "", "Only a draft is sent")
                .when(situation.isEmpty(), "", "Write how it looks before you send it")
                .when(!actor.id().equals(draftedBy), "", "Whoever drafted it sends it")
                .or(() -> this);
    }

    /// True for a second officer, who may publish it or send it back.
    boolean looksAt(Actor actor) {
        return state == State.SENT
                && actor.may(Permission.HANDLE_INTELLIGENCE)
                && !actor.id().equals(draftedBy);
    }
}
