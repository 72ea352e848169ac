package waymark.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;

/// What a module can tell a newsletter: what happened in it, and what is to come. A bean of the module; one statement.
/// Whoever writes chooses among what is offered and changes the words.
public interface NewsProvider {

    /// Something to tell.
    ///
    /// @param heading under which it stands, the same for what is alike: "Workshops to come"
    /// @param text a paragraph, without names of people at risk
    record NewsItem(String heading, String text) {}

    /// What is worth telling.
    ///
    /// @param area whose newsletter it is; null for the whole partnership
    /// @param since the day from which it is new to the readers
    List<NewsItem> news(Actor.Person writer, @Nullable String area, LocalDate since, LocalDate today);
}
