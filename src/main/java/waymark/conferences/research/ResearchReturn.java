package waymark.conferences.research;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.kernel.WorkingDays;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// What one agency searched and found for one listing of an item, as the agency reads it.
///
/// @param id null where nothing was written yet
/// @param listing 1 for the first time the item is heard, one more each time it is listed again
/// @param version 0 where nothing was written yet
/// @param result null until it is returned
/// @param open true while the item waits to be heard, so that it can be written
record ResearchReturn(
        @Nullable UUID id,
        int listing,
        String organisation,
        int version,
        @Nullable Result result,
        String returnedByName,
        @Nullable Instant returnedAt,
        Search search,
        List<ResearchEntry> entries,
        boolean open) {

    /// What the agency answers.
    enum Result {
        HELD("We hold something", "Something held"),
        NOTHING("We hold nothing", "Nothing held");

        private final String answer;
        private final String title;

        Result(String answer, String title) {
            this.answer = answer;
            this.title = title;
        }

        public String title() {
            return title;
        }

        static List<Choice> choices() {
            return List.of(
                    Choice.of(HELD.name(), HELD.answer),
                    Choice.of(
                            NOTHING.name(),
                            NOTHING.answer,
                            "Needs by what you searched, in which systems, and the day"));
        }
    }

    /// By what the agency searched, where and when. Texts are empty where nothing was said.
    record Search(
            String identifiers, String systems, @Nullable LocalDate searchedOn) {

        static final Search NONE = new Search("", "", null);

        static Ruling<Search> read(FormData form) {
            return form.read(reader -> new Search(
                    reader.text("identifiers", "By what you searched", FormReader.TEXT),
                    reader.text("systems", "Systems", FormReader.TEXT),
                    reader.date("searchedOn", "Day of the search").orElse(null)));
        }

        boolean complete() {
            return !identifiers.isEmpty() && !systems.isEmpty() && searchedOn != null;
        }

        boolean empty() {
            return identifiers.isEmpty() && systems.isEmpty() && searchedOn == null;
        }
    }

    public ResearchReturn {
        entries = List.copyOf(entries);
    }

    boolean returned() {
        return result != null;
    }

    /// A search is of a day that has come; what “nothing held” rests on is not taken out again.
    Ruling<Search> search(Search wanted, LocalDate today) {
        boolean needed = result == Result.NOTHING;
        return new Problems()
                .when(
                        wanted.searchedOn() != null && wanted.searchedOn().isAfter(today),
                        "searchedOn",
                        "The day must not be in the future")
                .when(needed && wanted.identifiers().isEmpty(), "identifiers", "Enter by what you searched")
                .when(needed && wanted.systems().isEmpty(), "systems", "Enter in which systems you searched")
                .when(needed && wanted.searchedOn() == null, "searchedOn", "Enter the day of the search")
                .or(() -> wanted);
    }

    /// Gives the return to the chair.
    Ruling<Result> answer(Result wanted) {
        return new Problems()
                .when(
                        wanted == Result.NOTHING && !entries.isEmpty(),
                        "result",
                        "You wrote facts or opinions, so something is held. Withheld ones count too")
                .when(
                        wanted == Result.NOTHING && !search.complete(),
                        "result",
                        "“We hold nothing” needs by what you searched, in which systems, and the day. Write these first")
                .when(
                        wanted == Result.HELD && entries.isEmpty(),
                        "result",
                        "Add what you hold first, one fact or opinion at a time")
                .or(() -> wanted);
    }

    /// The last working day before a meeting: research is returned by then.
    static LocalDate dueBefore(LocalDate meeting) {
        var day = meeting.minusDays(1);
        while (WorkingDays.kind(day) == WorkingDays.Kind.WEEKEND
                || WorkingDays.kind(day) == WorkingDays.Kind.BANK_HOLIDAY) {
            day = day.minusDays(1);
        }
        return day;
    }

    List<ResearchEntry> of(EntryKind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind).toList();
    }
}
