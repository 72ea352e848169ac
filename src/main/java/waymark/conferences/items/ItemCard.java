package waymark.conferences.items;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.web.Tone;

/// What one part of an item says on the page of the item. A bean of each part; one statement.
public interface ItemCard {

    /// Its place among the others.
    int position();

    /// The card for this reader; nothing where the part has nothing to say or nothing for them.
    Optional<Card> card(Item item, Actor.Person reader, LocalDate today);

    /// A summary with a link to the part.
    ///
    /// @param state in a word or two: `3 of 5 returned`
    /// @param lines up to three short sentences
    /// @param next what this reader is to do next in this part; null where nothing is
    record Card(
            String title,
            String href,
            String state,
            Tone tone,
            List<String> lines,
            @Nullable Step next) {

        public Card {
            lines = List.copyOf(lines);
        }
    }

    /// Something to do.
    ///
    /// @param words as a link: `Write what your agency holds`
    /// @param due by when; null where no day is set
    record Step(String words, String href, @Nullable LocalDate due) {}
}
