package waymark.cases.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.web.Tone;

/// What one part of a case says on the page of the case. A bean of each part; one statement. Where the rows are
/// read by one select that needs nothing of another, a [CaseSummary] costs the page less.
public interface CaseCard {

    /// Its place among the others.
    int position();

    /// The card for this reader; nothing where the part has nothing to say on this route.
    Optional<Card> card(Case it, Actor.Person reader, LocalDate today);

    /// A summary with a link to the part.
    ///
    /// @param state in a word or two: `Given`, `3 of 11 sections`
    /// @param lines up to three short sentences
    /// @param next what is to be done next in this part; null where nothing is
    /// @param warning what the page says before everything else; null unless somebody may be hurt
    record Card(
            String title,
            String href,
            String state,
            Tone tone,
            List<String> lines,
            @Nullable Step next,
            @Nullable String warning) {

        public Card {
            lines = List.copyOf(lines);
        }

        /// A card without a warning.
        public Card(String title, String href, String state, Tone tone, List<String> lines, @Nullable Step next) {
            this(title, href, state, tone, lines, next, null);
        }
    }

    /// Something to do.
    ///
    /// @param words as a link: `Explain the NRM and ask for consent`
    /// @param due by when; null where no day is set
    record Step(String words, String href, @Nullable LocalDate due) {}
}
