package waymark.conferences.research;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.kernel.NotFound;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.Tone;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// A fact or an opinion of an agency about an item.
///
/// @param onDay when it happened, or when the opinion was formed
/// @param withheld true where the agency does not share it
record ResearchEntry(
        UUID id,
        UUID research,
        int listing,
        int version,
        EntryKind kind,
        LocalDate onDay,
        boolean withheld,
        EntryState state,
        String writtenByName,
        Instant writtenAt,
        @Nullable Instant releasedAt,
        Text text) {

    /// What is sealed of an entry. Texts are empty where nothing was said.
    ///
    /// @param source where it is written, or who said it
    /// @param why why it is withheld
    record Text(String words, String source, String why) {}

    /// What somebody writes.
    record Draft(EntryKind kind, LocalDate onDay, String words, String source, boolean withheld, String why) {

        static Ruling<Draft> read(FormData form, LocalDate today) {
            return form.<Draft>read(reader -> new Draft(
                            reader.choice("kind", EntryKind.class, "Choose whether it is a fact or an opinion"),
                            reader.requiredDate("onDay", "Day", today),
                            reader.required("words", "What you hold", FormReader.TEXT, "Enter what your agency holds"),
                            reader.required(
                                    "source", "Source", FormReader.REASON, "Enter where it is written, or who said it"),
                            form.ticked("withheld"),
                            reader.text("why", "Why it is withheld", FormReader.REASON)))
                    .then(draft -> draft.on(today));
        }

        Text text() {
            return new Text(words, source, withheld ? why : "");
        }

        /// An entry is of a day that has come, and says why it is withheld.
        Ruling<Draft> on(LocalDate today) {
            return new Problems()
                    .when(onDay.isAfter(today), "onDay", "The day must not be in the future")
                    .when(withheld && why.isEmpty(), "why", "Enter why it is withheld")
                    .or(() -> this);
        }
    }

    /// The one with this id.
    ///
    /// @throws NotFound where it is not among them
    static ResearchEntry of(List<ResearchEntry> entries, UUID id) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("research entry"));
    }

    /// What is released stands until it is recalled.
    Ruling<Draft> change(Draft draft) {
        return state == EntryState.RELEASED
                ? Ruling.refused("words", "It was released. Recall it before you change it")
                : Ruling.agreed(draft);
    }

    /// Lets those who hear the item read it.
    ///
    /// @param listed true where the item is on the agenda of a meeting
    Ruling<ResearchEntry> release(boolean listed) {
        return new Problems()
                .when(state == EntryState.RELEASED, "entries", "It is released already")
                .when(withheld, "entries", "It is withheld. Change that first if it may be shared")
                .when(!listed, "entries", "The item is not on the agenda of a meeting yet. Release it once it is")
                .or(() -> this);
    }

    /// Takes it back, with the reason.
    Ruling<String> recall(String reason) {
        return state == EntryState.RELEASED
                ? Ruling.agreed(reason)
                : Ruling.refused("reason", "It is not released any more");
    }

    boolean released() {
        return state == EntryState.RELEASED;
    }

    /// True for what was never shown to anybody else.
    boolean removable() {
        return state == EntryState.PRIVATE;
    }

    /// In a word.
    String label() {
        return withheld ? "Withheld" : state.title();
    }

    Tone tone() {
        return withheld ? Tone.PURPLE : state.tone();
    }

    Draft draft() {
        return new Draft(kind, onDay, text.words(), text.source(), withheld, text.why());
    }
}
